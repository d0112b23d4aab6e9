import { testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud({ items: {} });
  await cloud.import('items', [
    { _id: 'a', price: 10, size: { w: 1 }, tags: ['x'] },
    { _id: 'b', price: 30 },
  ]);
});
afterAll(() => cloud.close());

type Build = (items: Tools, $: Tools) => Tools;

const list = (build: Build): Promise<Tools[]> =>
  cloud.run(async ({ db, $ }: Tools, code: string) => {
    const stages = new Function(`const __name = (f) => f; return ${code}`)();
    return (await stages(db.collection('items').aggregate(), $).end()).list;
  }, build.toString());

test.each<[string, Build, RegExp]>([
  ['[aggregate.addFields] without fields', (items) => items.addFields({}), /\$addFields/],
  [
    '[aggregate.bucket] a value outside without a default',
    (items) => items.bucket({ groupBy: '$price', boundaries: [0, 5] }),
    /no default was specified/,
  ],
  [
    '[aggregate.bucket] boundaries out of order',
    (items) => items.bucket({ groupBy: '$price', boundaries: [5, 0] }),
    /ascending order/,
  ],
  [
    '[aggregate.bucketAuto] no buckets',
    (items) => items.bucketAuto({ groupBy: '$price', buckets: 0 }),
    /at least 1/,
  ],
  [
    '[aggregate.bucketAuto] an unknown series',
    (items) => items.bucketAuto({ groupBy: '$price', buckets: 1, granularity: 'R6' }),
    /granularity/,
  ],
  ['[aggregate.count] without a name', (items) => items.count('$n'), /\$count/],
  ['[aggregate.group] without _id', (items) => items.group({ n: { $sum: 1 } }), /must include an _id/],
  [
    '[aggregate.group] a field that is no accumulator',
    (items) => items.group({ _id: null, n: '$price' }),
    /must be an accumulator/,
  ],
  ['[aggregate.limit] nothing', (items) => items.limit(0), /at least 1/],
  ['[aggregate.limit] a text, later on', (items) => items.skip(0).limit('x'), /whole number/],
  [
    '[aggregate.lookup] without as',
    (items) => items.lookup({ from: 'items', localField: 'a', foreignField: 'b' }),
    /requires 'as'/,
  ],
  [
    '[aggregate.lookup] a pipeline with an unknown stage',
    (items) => items.lookup({ from: 'items', pipeline: [{ $frob: 1 }], as: 'x' }),
    /Unrecognized pipeline stage name: '\$frob'/,
  ],
  [
    '[aggregate.project] both kinds at once',
    (items) => items.project({ price: 1, kind: 0 }),
    /both included and excluded/,
  ],
  [
    '[aggregate.project] a path within another',
    (items) => items.project({ size: 1, 'size.w': 1 }),
    /collision/,
  ],
  [
    '[aggregate.project] an unknown expression',
    (items) => items.match({ _id: 'none' }).project({ x: { $frob: 1 } }),
    /Unrecognized expression '\$frob'/,
  ],
  [
    '[aggregate.replaceRoot] with what is no object',
    (items) => items.replaceRoot({ newRoot: '$price' }),
    /must evaluate to an object/,
  ],
  ['[aggregate.sample] without a size', (items) => items.sample({}), /requires 'size'/],
  ['[aggregate.skip] below zero', (items) => items.limit(3).skip(-1), /at least 0/],
  ['[aggregate.sort] by another direction', (items) => items.sort({ price: 2 }), /must be 1/],
  ['[aggregate.unwind] without $', (items) => items.unwind('tags'), /begin with '\$'/],
  ['[aggregate.facet] fails in the SDK itself', (items) => items.facet({ a: [] }), /is not a function/],
  ['[aggregate.out] fails in the SDK itself', (items) => items.out('items'), /is not a function/],
  [
    '[expression.meta] is not offered',
    (items, $) => items.project({ score: $.meta('textScore') }),
    /Unrecognized expression '\$meta'/,
  ],
])('%s, refused', async (_title, build, message) => {
  await expect(list(build)).rejects.toThrow(message);
});

test('[aggregate.end] its errors have a code on 4.0.2 and a number on 3.0.4', async () => {
  const error = await cloud.run(({ db }: Tools) =>
    db
      .collection('items')
      .aggregate()
      .limit(0)
      .end()
      .catch((e: Tools) => ({ code: e.code, errCode: e.errCode, errMsg: e.errMsg })),
  );
  expect(error.errMsg).toContain('$limit');
  expect([error.code, error.errCode]).toContain(
    error.code === undefined ? -502001 : 'DATABASE_REQUEST_FAILED',
  );
});

test('[aggregate.end] a reply of more than 16 MB is refused, and so is one that would fill the memory', async () => {
  const long = 'x'.repeat(1000);
  const many = (size: number): Build =>
    new Function(
      'items',
      '$',
      `return items.limit(1).project({ text: $.literal('${long}'), list: $.range([0, ${size}]) }).unwind('$list')`,
    ) as Build;
  await expect(list(many(20_000))).rejects.toThrow(/16 MB/);
  await expect(list(many(600_000))).rejects.toThrow(/memory of a pipeline/);
});
