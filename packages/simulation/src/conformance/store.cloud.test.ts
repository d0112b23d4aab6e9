import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCloud, type LocalCloud } from '@fangzhen/local-cloud';
import { Beginning, Caller, Engine, SimCloud, simStore } from '@fangzhen/local-cloud/sim';
import { buildFunctions } from '@fangzhen/tools/functions';
import { inRoot } from '@fangzhen/tools/root';
import * as fc from 'fast-check';
import { fastStore } from '../group/store';
import { perform, type Step, type Thing } from './script';

const SOURCE = inRoot('packages/simulation/src/conformance/functions');
const RUNS = process.env['FANGZHEN_LONG'] === '1' ? 400 : 60;

jest.setTimeout(300_000);

const outDir = mkdtempSync(join(tmpdir(), 'fangzhen-conformance-'));
let cloud: LocalCloud;
beforeAll(async () => {
  await buildFunctions({ source: SOURCE, outDir });
  cloud = await startCloud({
    functionsDir: outDir,
    sdkFrom: inRoot('packages/cloudkit'),
    quiet: true,
    fsync: false,
    timers: 'jumps',
  });
});
afterAll(async () => {
  await cloud.close();
  rmSync(outDir, { recursive: true });
});

const id = fc.constantFrom('a', 'b', 'c', 'd');
const small = fc.integer({ min: -2, max: 3 });
const word = fc.constantFrom('x', 'y', '中');
const thing: fc.Arbitrary<Thing> = fc.record(
  {
    _id: id,
    n: small,
    tag: fc.oneof(word, fc.constant(null)),
    code: fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5'),
    held: fc.dictionary(fc.constantFrom('h1', 'h2'), fc.record({ qty: small })),
    list: fc.array(small, { maxLength: 3 }),
  },
  { requiredKeys: ['_id'] },
);
const condition = fc.oneof(
  small,
  fc.record({ $gte: small }),
  fc.record({ $gt: small, $lt: small }),
  fc.record({ $lte: small }),
  fc.record({ $ne: small }),
  fc.record({ $in: fc.array(small, { minLength: 1, maxLength: 3 }) }),
  fc.record({ $exists: fc.boolean() }),
);
const fields = fc.record(
  { n: condition, 'held.h1.qty': condition, _id: id, tag: word },
  { requiredKeys: [] },
);
const filter = fc.oneof(
  fields,
  fc.record({ n: condition, $or: fc.array(fields, { minLength: 1, maxLength: 2 }) }),
);
const change = fc.record(
  {
    set: fc.record(
      { tag: word, 'held.h2': fc.record({ qty: small }), list: fc.array(small) },
      { requiredKeys: [] },
    ),
    inc: fc.record({ n: small }),
    min: fc.record({ low: small }),
    unset: fc.constantFrom<string[]>(['code'], ['held.h1']),
    push: fc.record({ marks: fc.oneof(small, fc.record({ state: word })) }),
  },
  { requiredKeys: [] },
);
const step = fc.oneof(
  fc.record({ get: id }),
  fc.record(
    {
      find: filter,
      order: fc.tuple(
        fc.constantFrom('n' as const, 'tag' as const),
        fc.constantFrom('asc' as const, 'desc' as const),
      ),
      skip: fc.nat(2),
      limit: fc.integer({ min: 1, max: 4 }),
      fields: fc.constantFrom(['n'], ['tag', 'held']),
    },
    { requiredKeys: ['find', 'limit'] },
  ),
  fc.record({ count: filter }),
  fc.record({ add: thing }),
  fc.record({ add: thing }),
  fc.record({ update: filter, change }),
  fc.record({ remove: fields }),
  fc.record({
    transaction: fc.array(
      fc.oneof(fc.record({ get: id }), fc.record({ add: thing }), fc.record({ put: thing })),
      { minLength: 1, maxLength: 4 },
    ),
    fails: fc.boolean(),
  }),
) as fc.Arbitrary<Step>;

/** Changes that name no field, in every way they can. */
const EMPTY_CHANGES: [Step[]][] = [
  [
    [
      { add: { _id: 'a', n: 1 } },
      { update: { n: 1 }, change: {} },
      { update: { n: 1 }, change: { set: {}, inc: {}, unset: [] } },
    ],
  ],
];

test('the simulation’s door to the store gives what the genuine SDK gives', async () => {
  let compared = 0;
  const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
    const all = [...steps, { find: {}, order: ['n', 'asc'] as ['n', 'asc'], limit: 100 }];
    const sdk = await cloud.call<unknown[]>('script', { steps: all }, { appId: 'a', openId: 'o' });
    expect(await performFast(all)).toEqual(sdk);
    compared += all.length;
    await cloud.restore(empty);
  });
  const empty = await cloud.snapshot();
  await fc.assert(property, { numRuns: RUNS, endOnFailure: true, examples: EMPTY_CHANGES });
  expect(compared).toBeGreaterThan(RUNS * 5);
});

async function performFast(steps: Step[]): Promise<unknown> {
  const { collections } = JSON.parse(readFileSync(join(SOURCE, 'cloud.json'), 'utf8')) as {
    collections: { stock: { indexes: never[] } };
  };
  const engine = new Engine(Date.now());
  const simulated = new SimCloud(engine, 1, new Beginning({ stock: collections.stock.indexes }));
  let given: unknown[] | undefined;
  void perform(fastStore(simStore(new Caller(simulated, 'test'))), steps).then((all) => (given = all));
  await engine.run(() => given !== undefined);
  simulated.close();
  // As it travels: what is undefined is not there.
  return JSON.parse(JSON.stringify(given)) as unknown;
}
