import { testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

jest.setTimeout(30_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud({
    orders: {
      indexes: [
        {
          name: 'store',
          keys: [
            ['storeId', 1],
            ['totalFen', 1],
          ],
        },
      ],
    },
    stores: {},
  });
  await cloud.import('stores', [
    { _id: 's1', name: 'One' },
    { _id: 's2', name: 'Two' },
  ]);
  await cloud.import('orders', [
    {
      _id: 'a',
      storeId: 's1',
      totalFen: 100,
      lines: [
        { sku: 'x', qty: 1 },
        { sku: 'y', qty: 2 },
      ],
    },
    { _id: 'b', storeId: 's2', totalFen: 300, lines: [{ sku: 'x', qty: 5 }] },
    { _id: 'c', storeId: 's1', totalFen: 50, lines: [] },
  ]);
});
afterAll(() => cloud.close());

const pipeline = (build: (orders: Tools, $: Tools, _: Tools) => Tools) =>
  cloud.run(async (tools: Tools, code: string) => {
    const stages = new Function(`const __name = (f) => f; return ${code}`)();
    return (await stages(tools.db.collection('orders').aggregate(), tools.$, tools._).end()).list;
  }, build.toString());

test('[collection.aggregate] [aggregate.match] [aggregate.group] [aggregate.sort]', async () => {
  const list = await pipeline((a, $, _) =>
    a
      .match({ totalFen: _.gte(50) })
      .group({ _id: '$storeId', sumFen: $.sum('$totalFen'), n: $.sum(1), avg: $.avg('$totalFen') })
      .sort({ _id: 1 }),
  );
  expect(list).toEqual([
    { _id: 's1', sumFen: 150, n: 2, avg: 75 },
    { _id: 's2', sumFen: 300, n: 1, avg: 300 },
  ]);
});

test('[aggregate.unwind] [aggregate.project] [aggregate.count]', async () => {
  const list = await pipeline((a, $) =>
    a
      .unwind('$lines')
      .project({ sku: '$lines.sku', double: $.multiply(['$lines.qty', 2]) })
      .sort({ double: -1 }),
  );
  expect(list.map((row: Tools) => [row.sku, row.double])).toEqual([
    ['x', 10],
    ['y', 4],
    ['x', 2],
  ]);
  expect(await pipeline((a) => a.unwind('$lines').count('n'))).toEqual([{ n: 3 }]);
});

test('[aggregate.lookup] also with a pipeline', async () => {
  const simple = await pipeline((a) =>
    a.match({ _id: 'b' }).lookup({ from: 'stores', localField: 'storeId', foreignField: '_id', as: 'store' }),
  );
  expect(simple[0].store).toEqual([{ _id: 's2', name: 'Two' }]);
  const piped = await pipeline((a, $) =>
    a.match({ _id: 'a' }).lookup({
      from: 'stores',
      let: { id: '$storeId' },
      pipeline: $.pipeline()
        .match({ $expr: { $eq: ['$_id', '$$id'] } })
        .project({ name: 1, _id: 0 })
        .done(),
      as: 'store',
    }),
  );
  expect(piped[0].store).toEqual([{ name: 'One' }]);
});

test('addFields, bucket, sortByCount, replaceRoot, skip and limit', async () => {
  expect(
    await pipeline((a, $) =>
      a
        .sort({ totalFen: 1 })
        .addFields({ lines: $.size('$lines') })
        .skip(1)
        .limit(1),
    ),
  ).toMatchObject([{ _id: 'a', lines: 2 }]);
  const buckets = await pipeline((a, $) =>
    a.bucket({ groupBy: '$totalFen', boundaries: [0, 99, 1000], output: { n: $.sum(1) } }),
  );
  expect(buckets).toEqual([
    { _id: 0, n: 1 },
    { _id: 99, n: 2 },
  ]);
  expect(await pipeline((a) => a.sortByCount('$storeId'))).toEqual([
    { _id: 's1', count: 2 },
    { _id: 's2', count: 1 },
  ]);
  expect(
    await pipeline((a) => a.match({ _id: 'b' }).replaceRoot({ newRoot: { only: '$totalFen' } })),
  ).toEqual([{ only: 300 }]);
});

test('[aggregate.bucket] a value that equals a boundary begins the next bucket', async () => {
  const buckets = await pipeline((a, $) =>
    a.bucket({ groupBy: '$totalFen', boundaries: [0, 100, 1000], output: { n: $.sum(1) } }),
  );
  expect(buckets).toEqual([
    { _id: 0, n: 1 },
    { _id: 100, n: 2 },
  ]);
});

test('[collection.aggregate] leaves the stored documents alone', async () => {
  await pipeline((a) => a.addFields({ 'lines.qty': 99, totalFen: 0 }));
  const doc = await cloud.run(async ({ db }: Tools) => (await db.collection('orders').doc('a').get()).data);
  expect(doc).toEqual({
    _id: 'a',
    storeId: 's1',
    totalFen: 100,
    lines: [
      { sku: 'x', qty: 1 },
      { sku: 'y', qty: 2 },
    ],
  });
});

test('[collection.aggregate] a missing collection and a failing expression are errors', async () => {
  await expect(cloud.run(({ db }: Tools) => db.collection('none').aggregate().end())).rejects.toThrow(
    /NOT_EXIST|not exist/,
  );
  await expect(pipeline((a, $) => a.project({ bad: $.divide(['$totalFen', 'text']) }))).rejects.toThrow();
});
