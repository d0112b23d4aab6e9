import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { idKeyOf, type Collection } from './collection';
import type { Doc } from './ejson';
import { candidates, find } from './find';
import { plan } from './planner';
import type { Order } from './query';
import { Store } from './store';
import { PlainWrites } from './writes';
import { Locks } from './locks';

let dir: string;
let store: Store;
let writes: PlainWrites;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'local-cloud-find-'));
  store = new Store({ path: join(dir, 'data.db'), fsync: false, cacheBytes: 20_000 });
  writes = new PlainWrites(new Locks(1000));
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

const small = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.constantFrom('x', 'y', null, undefined, true),
  fc.constant(new Date(5)),
);
const field = fc.oneof(
  { weight: 4, arbitrary: small },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }) },
);
const doc = fc.record({ a: field, b: small, c: small }, { requiredKeys: ['c'] });

const condition = fc.oneof(
  small.filter((value) => value !== undefined),
  fc.record({
    $in: fc.array(
      small.filter((value) => value !== undefined),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record(
    { $gt: fc.integer({ min: 0, max: 4 }), $lte: fc.integer({ min: 0, max: 4 }) },
    { requiredKeys: ['$gt'] },
  ),
  fc.record(
    { $gte: fc.integer({ min: 0, max: 4 }), $lt: fc.integer({ min: 0, max: 4 }) },
    { requiredKeys: ['$lt'] },
  ),
  fc.record({ $ne: fc.integer({ min: 0, max: 4 }) }),
);
const plainQuery = fc.record({ a: condition, b: condition }, { requiredKeys: [] });
const query = fc.oneof(plainQuery, fc.record({ $and: fc.array(plainQuery, { minLength: 1, maxLength: 2 }) }));
const direction = fc.constantFrom<1 | -1>(1, -1);
const order = fc.constantFrom<Order>(
  [],
  [['c', 1]],
  [['b', 1]],
  [['b', -1]],
  [
    ['b', 1],
    ['c', -1],
  ],
  [
    ['c', -1],
    ['b', 1],
  ],
);

async function fill(
  docs: object[],
  keys: [string, 1 | -1][][],
): Promise<{ plain: Collection; indexed: Collection }> {
  const [plain, indexed] = ['plain', 'indexed'].map((name) =>
    store.create(`${name}${store.names().length}`),
  ) as [Collection, Collection];
  store.setIndexes(
    indexed,
    keys.map((spec, i) => ({ name: `i${i}`, keys: spec })),
  );
  for (const collection of [plain, indexed])
    await writes.insert(
      collection,
      docs.map((one, i) => ({ _id: `d${i}`, ...one })),
    );
  return { plain, indexed };
}

test('an index changes how a query is read, never what it finds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(doc, { maxLength: 40 }),
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 3 }),
      fc.array(direction, { minLength: 3, maxLength: 3 }),
      fc.array(fc.tuple(query, order), { minLength: 5, maxLength: 5 }),
      async (docs, paths, directions, questions) => {
        const spec = paths.map((path, i) => [path, directions[i]!] as [string, 1 | -1]);
        const { plain, indexed } = await fill(docs, [spec]);
        for (const [asked, by] of questions) {
          const expected = find(plain, asked as Doc, { order: by });
          const got = find(indexed, asked as Doc, { order: by });
          const ids = (entries: typeof got) => entries.map((entry) => entry.idKey).sort();
          expect(ids(got)).toEqual(ids(expected));
          const values = (entries: typeof got) =>
            entries.map((entry) => by.map(([path]) => entry.doc[path] ?? null));
          expect(values(got)).toEqual(values(expected));
        }
      },
    ),
    { numRuns: 60 },
  );
}, 30_000);

test('removals and updates keep indexes in step', async () => {
  const { indexed } = await fill(
    Array.from({ length: 30 }, (_, i) => ({ a: i % 3, b: i, c: 1 })),
    [
      [
        ['a', 1],
        ['b', -1],
      ],
    ],
  );
  await writes.update(indexed, { a: 0 }, { $set: { a: 7 } }, true);
  await writes.remove(indexed, { a: 1, b: { $lt: 15 } }, true);
  expect(find(indexed, { a: 0 })).toEqual([]);
  expect(find(indexed, { a: 7 }, { order: [['b', -1]], limit: 3 }).map((entry) => entry.doc['b'])).toEqual([
    27, 24, 21,
  ]);
  expect(
    find(indexed, { a: 1 })
      .map((entry) => entry.doc['b'])
      .sort(),
  ).toEqual([16, 19, 22, 25, 28]);
});

test('a query by index reads its matches only, and with a limit only as many as it needs', async () => {
  const { indexed } = await fill(
    Array.from({ length: 2000 }, (_, i) => ({ a: i % 100, b: i, c: 1 })),
    [
      [
        ['a', 1],
        ['b', -1],
      ],
    ],
  );
  const reads = (query: Doc, by: Order = []) =>
    [...candidates(indexed, plan(query, by, indexed.indexes), 10)].length;
  expect(reads({ a: 5 })).toBe(20);
  expect(reads({ a: { $in: [5, 6] }, b: { $gte: 1000 } })).toBe(20);
  expect(reads({ $and: [{ a: 5 }, { b: { $gt: 1900 } }] })).toBe(1);
  expect(plan({ a: 5 }, [['b', -1]], indexed.indexes)).toMatchObject({
    kind: 'index',
    sorted: 'ranges',
    reverse: false,
  });
  expect(plan({ a: 5 }, [['b', 1]], indexed.indexes)).toMatchObject({
    kind: 'index',
    sorted: 'ranges',
    reverse: true,
  });
  expect(plan({ c: 1 }, [], indexed.indexes)).toEqual({ kind: 'scan' });
  expect(reads({ _id: { $gt: 'd9' } })).toBe(110);
  expect(plan({}, [['_id', -1]], indexed.indexes)).toMatchObject({
    kind: 'index',
    sorted: 'ranges',
    reverse: true,
  });
});

test('in with an order takes from each value in turn, and stops at the limit', async () => {
  const { plain, indexed } = await fill(
    Array.from({ length: 2000 }, (_, i) => ({ a: i % 10, b: (i * 7919) % 2003, c: 1 })),
    [
      [
        ['a', 1],
        ['b', -1],
      ],
    ],
  );
  const reads = jest.spyOn(indexed, 'withRid');
  for (const way of [1, -1] as const) {
    const options = { order: [['b', way]] as Order, skip: 2, limit: 10 };
    const values = (found: ReturnType<typeof find>) => found.map(({ doc: one }) => one['b']);
    reads.mockClear();
    const got = find(indexed, { a: { $in: [2, 3, 5] } }, options);
    expect(reads.mock.calls.length).toBe(12);
    expect(values(got)).toEqual(values(find(plain, { a: { $in: [2, 3, 5] } }, options)));
  }
});

test('two bounds may be met by two elements of an array', async () => {
  const { indexed } = await fill([{ a: [0, 9], c: 1 }], [[['a', 1]]]);
  expect(find(indexed, { a: { $gt: 3, $lt: 5 } })).toHaveLength(1);
});

test('or is read by each of its alternatives, each document once', async () => {
  const { indexed } = await fill(
    Array.from({ length: 2000 }, (_, i) => ({ a: i % 100, b: i, c: i % 3 })),
    [[['a', 1]], [['b', 1]]],
  );
  const reads = jest.spyOn(indexed, 'withRid');
  const found = find(indexed, { $or: [{ a: 5 }, { b: { $lt: 10 } }, { a: { $in: [6, 7] } }] });
  expect(found).toHaveLength(67);
  expect(reads.mock.calls.length).toBe(70);
  expect(plan({ $or: [{ a: 5 }, { c: 1 }] }, [], indexed.indexes)).toEqual({ kind: 'scan' });
});

test('a pattern that begins with letters is a range of the index', async () => {
  const { indexed } = await fill(
    ['abc', 'abd', 'ab', 'b', 'Abc', 'zab'].map((a) => ({ a, c: 1 })),
    [[['a', 1]]],
  );
  const reads = jest.spyOn(indexed, 'withRid');
  expect(find(indexed, { a: /^ab/ })).toHaveLength(3);
  expect(reads.mock.calls.length).toBe(3);
});

test('a sparse index serves what has the field only, and many may lack it though it is unique', async () => {
  const collection = store.create('sparse');
  store.setIndexes(collection, [{ name: 's', keys: [['a', 1]], unique: true, sparse: true }]);
  await writes.insert(collection, [{ a: 1 }, {}, {}, { a: null }]);
  await expect(writes.insert(collection, [{ a: null }])).rejects.toThrow(/E11000/);
  expect(find(collection, { a: null })).toHaveLength(3);
  expect(find(collection, {}, { order: [['a', 1]] })).toHaveLength(4);
  expect(plan({ a: { $exists: true } }, [], collection.indexes)).toMatchObject({ kind: 'index' });
  expect(plan({ a: null }, [], collection.indexes)).toEqual({ kind: 'scan' });
});

test('what cannot be an index is refused with its name', () => {
  const collection = store.create('odd');
  for (const keys of [
    [],
    [['a', 2]],
    [['', 1]],
    [
      ['a', 1],
      ['a', -1],
    ],
    'a',
  ])
    expect(() => store.setIndexes(collection, [{ name: 'wrong', keys: keys as never }])).toThrow(/"wrong"/);
});

test('the cache stays within its bound and forgets nothing that matters', async () => {
  const { plain } = await fill(
    Array.from({ length: 300 }, (_, i) => ({ a: i, c: 'x'.repeat(100) })),
    [],
  );
  for (let i = 0; i < 300; i++) expect(plain.withId(idKeyOf(`d${i}`))?.doc['a']).toBe(i);
  expect(find(plain, { a: { $gte: 290 } })).toHaveLength(10);
});
