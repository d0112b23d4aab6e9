import type { LogLine } from './options';
import type { SlowQuery } from './db/slow-queries';
import { testCloud, type TestCloud, type Tools } from './testing/test-cloud';

jest.setTimeout(30_000);

let cloud: TestCloud;
const warnings: LogLine[] = [];
beforeAll(async () => {
  const indexes = [{ name: 'kind', keys: [['kind', 1]] }];
  cloud = await testCloud(
    { things: { indexes } },
    {},
    { onLog: (line) => void (line.level === 'warn' && warnings.push(line)) },
  );
  await cloud.import(
    'things',
    Array.from({ length: 1500 }, (_, i) => ({ _id: `t${i}`, kind: i % 100, owner: `o${i % 50}`, n: i })),
  );
});
afterAll(() => cloud.close());

const listed = async (): Promise<SlowQuery[]> =>
  ((await (await fetch(`${cloud.url}/local/slow-queries`)).json()) as { queries: SlowQuery[] }).queries;

test('get, count, update and remove that read much for little are reported with the index that helps', async () => {
  await cloud.run(async ({ db, _ }: Tools) => {
    const c = db.collection('things');
    for (let i = 0; i < 3; i++) await c.where({ owner: 'o7' }).orderBy('n', 'desc').limit(20).get();
    await c.where({ owner: 'o7', n: _.gt(10) }).count();
    await c.where({ owner: 'none' }).update({ data: { n: 0 } });
    await c.where({ n: _.gt(1e9) }).remove();
    // These are not: they use an index, or return much.
    await c.where({ kind: 5 }).get();
    await c.limit(1000).get();
    await c.where({ n: _.gte(0) }).count();
  });
  const found = (await listed()).map(({ collection, read, times, indexes }) => ({
    collection,
    read,
    times,
    keys: indexes[0]!.keys,
  }));
  expect(found).toEqual([
    {
      collection: 'things',
      read: 1500,
      times: 3,
      keys: [
        ['owner', 1],
        ['n', -1],
      ],
    },
    {
      collection: 'things',
      read: 1500,
      times: 1,
      keys: [
        ['owner', 1],
        ['n', 1],
      ],
    },
    { collection: 'things', read: 1500, times: 1, keys: [['owner', 1]] },
    { collection: 'things', read: 1500, times: 1, keys: [['n', 1]] },
  ]);
  expect(warnings).toHaveLength(4);
  expect(warnings[0]!.text).toContain('"owner_n"');
});
