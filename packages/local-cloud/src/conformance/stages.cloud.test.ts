import { testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

const ITEMS = [
  { _id: 'a', kind: 'fruit', price: 10, tags: ['x', 'y'], size: { w: 1, h: 2 }, rows: [{ q: 1 }, { q: 2 }] },
  { _id: 'b', kind: 'fruit', price: 30, tags: [], size: { w: 5 } },
  { _id: 'c', kind: 'root', price: 20, tags: ['y'] },
  { _id: 'd', kind: 'root', price: 'much', tags: null },
  { _id: 'e', price: null, tags: 'z' },
];

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud({ items: { indexes: [{ name: 'kind', keys: [['kind', 1]] }] } });
  await cloud.import('items', ITEMS);
});
afterAll(() => cloud.close());

type Build = (items: Tools, $: Tools, _: Tools, db: Tools) => Tools;

const list = (build: Build): Promise<Tools[]> =>
  cloud.run(async ({ db, $, _ }: Tools, code: string) => {
    const stages = new Function(`const __name = (f) => f; return ${code}`)();
    return (await stages(db.collection('items').aggregate(), $, _, db).end()).list;
  }, build.toString());

const ids = (docs: Tools[]) => docs.map((doc) => doc._id).join('');

test.each<[string, Build, unknown]>([
  [
    '[aggregate.addFields] also below a path, within arrays, and in place of a field',
    (items, $) =>
      items.match({ _id: 'a' }).addFields({
        'size.area': $.multiply(['$size.w', '$size.h']),
        'rows.seen': true,
        price: '$gone',
        kind: 'food',
      }),
    [
      {
        _id: 'a',
        kind: 'food',
        tags: ['x', 'y'],
        size: { w: 1, h: 2, area: 2 },
        rows: [
          { q: 1, seen: true },
          { q: 2, seen: true },
        ],
      },
    ],
  ],
  [
    '[aggregate.addFields] an object adds to an object',
    (items) =>
      items
        .match({ _id: 'b' })
        .addFields({ size: { h: '$price' } })
        .project({ size: 1 }),
    [{ _id: 'b', size: { w: 5, h: 30 } }],
  ],
  [
    '[aggregate.bucket] the lower boundary belongs to its bucket; what is outside goes to the default',
    (items, $) =>
      items.bucket({
        groupBy: '$price',
        boundaries: [10, 20, 30],
        default: 'other',
        output: { n: $.sum(1), ids: $.push('$_id') },
      }),
    [
      { _id: 10, n: 1, ids: ['a'] },
      { _id: 20, n: 1, ids: ['c'] },
      { _id: 'other', n: 3, ids: ['b', 'd', 'e'] },
    ],
  ],
  [
    '[aggregate.bucket] counts without an output, and leaves out empty buckets',
    (items, _$, _) =>
      items.match({ price: _.gt(0) }).bucket({ groupBy: '$price', boundaries: [0, 1, 2, 100] }),
    [{ _id: 2, count: 3 }],
  ],
  [
    '[aggregate.bucketAuto] the upper boundary is where the next begins',
    (items, $, _) =>
      items.match({ price: _.gt(0) }).bucketAuto({ groupBy: '$price', buckets: 2, output: { n: $.sum(1) } }),
    [
      { _id: { min: 10, max: 30 }, n: 2 },
      { _id: { min: 30, max: 30 }, n: 1 },
    ],
  ],
  [
    '[aggregate.bucketAuto] keeps equal values together',
    (items) => items.bucketAuto({ groupBy: '$kind', buckets: 4 }),
    [
      { _id: { min: null, max: 'fruit' }, count: 1 },
      { _id: { min: 'fruit', max: 'root' }, count: 2 },
      { _id: { min: 'root', max: 'root' }, count: 2 },
    ],
  ],
  [
    '[aggregate.bucketAuto] with boundaries from a series',
    (items, _$, _) =>
      items.match({ price: _.gt(0) }).bucketAuto({ groupBy: '$price', buckets: 3, granularity: 'POWERSOF2' }),
    [
      { _id: { min: 8, max: 16 }, count: 1 },
      { _id: { min: 16, max: 32 }, count: 2 },
    ],
  ],
  ['[aggregate.count]', (items) => items.match({ kind: 'root' }).count('n'), [{ n: 2 }]],
  ['[aggregate.count] of nothing gives no document', (items) => items.match({ kind: 'none' }).count('n'), []],
  [
    '[aggregate.group] missing and null are one group; accumulators',
    (items, $) =>
      items
        .group({
          _id: '$kind',
          sum: $.sum('$price'),
          avg: $.avg('$price'),
          max: $.max('$price'),
          min: $.min('$price'),
        })
        .sort({ _id: 1 }),
    [
      { _id: null, sum: 0, avg: null, max: null, min: null },
      { _id: 'fruit', sum: 40, avg: 20, max: 30, min: 10 },
      { _id: 'root', sum: 20, avg: 20, max: 'much', min: 20 },
    ],
  ],
  [
    '[aggregate.group] by a constant there is one group; by an object one for each combination',
    (items, $) =>
      items
        .group({ _id: { kind: '$kind', list: $.isArray('$tags') }, n: $.sum(1) })
        .group({ _id: null, combinations: $.sum(1), docs: $.sum('$n') }),
    [{ _id: null, combinations: 4, docs: 5 }],
  ],
  [
    '[expression.push] [expression.first] [expression.last] [expression.addToSet] over a group in its order',
    (items, $) =>
      items
        .sort({ _id: -1 })
        .group({
          _id: '$kind',
          all: $.push('$tags'),
          first: $.first('$_id'),
          last: $.last('$size'),
          set: $.addToSet('$kind'),
        })
        .sort({ _id: 1 }),
    [
      { _id: null, all: ['z'], first: 'e', last: null, set: [] },
      { _id: 'fruit', all: [[], ['x', 'y']], first: 'b', last: { w: 1, h: 2 }, set: ['fruit'] },
      { _id: 'root', all: [null, ['y']], first: 'd', last: null, set: ['root'] },
    ],
  ],
  [
    '[expression.sum] [expression.stdDevPop] [expression.stdDevSamp] [expression.mergeObjects] over a group',
    (items, $) =>
      items.match({ kind: 'fruit' }).group({
        _id: 1,
        n: $.sum(1),
        pop: $.stdDevPop('$price'),
        o: $.mergeObjects('$size'),
        one: $.stdDevSamp('$size.h'),
      }),
    [{ _id: 1, n: 2, pop: 10, o: { w: 5, h: 2 }, one: null }],
  ],
  [
    '[aggregate.limit] [aggregate.skip] [aggregate.sort]',
    (items) => items.sort({ _id: -1 }).skip(1).limit(2).project({ _id: 1 }),
    [{ _id: 'd' }, { _id: 'c' }],
  ],
  [
    '[aggregate.sort] by two fields; types in their order',
    (items) =>
      items
        .project({ kind: 1, price: 1 })
        .sort({ kind: 1, price: -1 })
        .group({ _id: null, ids: { $push: '$_id' } }),
    [{ _id: null, ids: ['e', 'b', 'a', 'd', 'c'] }],
  ],
  [
    '[aggregate.match] through an index and after other stages',
    (items, _$, _) =>
      items
        .match({ kind: 'fruit' })
        .addFields({ half: { $divide: ['$price', 2] } })
        .match({ half: _.gt(5) })
        .project({ half: 1 }),
    [{ _id: 'b', half: 15 }],
  ],
  [
    '[aggregate.match] with an expression',
    (items, $, _) => items.match(_.expr($.eq([$.size($.ifNull(['$rows', []])), 2]))).project({ _id: 1 }),
    [{ _id: 'a' }],
  ],
  [
    '[aggregate.project] keeps, computes, and drops _id',
    (items, $) =>
      items
        .match({ _id: 'a' })
        .project({ _id: 0, 'size.w': 1, rows: { q: 1 }, total: $.sum('$rows.q'), pair: ['$price', '$gone'] }),
    [{ size: { w: 1 }, rows: [{ q: 1 }, { q: 2 }], total: 3, pair: [10, null] }],
  ],
  [
    '[aggregate.project] drops fields, also within arrays',
    (items) => items.match({ _id: 'a' }).project({ kind: 0, 'size.h': 0, 'rows.q': 0, tags: false }),
    [{ _id: 'a', price: 10, size: { w: 1 }, rows: [{}, {}] }],
  ],
  [
    '[aggregate.replaceRoot]',
    (items, $) =>
      items.match({ _id: 'a' }).replaceRoot({ newRoot: $.mergeObjects(['$size', { id: '$_id' }]) }),
    [{ w: 1, h: 2, id: 'a' }],
  ],
  [
    '[aggregate.sortByCount]',
    (items) => items.unwind('$tags').sortByCount('$tags').limit(1),
    [{ _id: 'y', count: 2 }],
  ],
  [
    '[aggregate.unwind] leaves out what is empty, null or missing; a single value is its only element',
    (items) => items.unwind('$tags').project({ tags: 1 }),
    [
      { _id: 'a', tags: 'x' },
      { _id: 'a', tags: 'y' },
      { _id: 'c', tags: 'y' },
      { _id: 'e', tags: 'z' },
    ],
  ],
  [
    '[aggregate.unwind] with the index, and what has no elements kept',
    (items) =>
      items
        .unwind({ path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true })
        .project({ tags: 1, at: 1 }),
    [
      { _id: 'a', tags: 'x', at: 0 },
      { _id: 'a', tags: 'y', at: 1 },
      { _id: 'b', at: null },
      { _id: 'c', tags: 'y', at: 0 },
      { _id: 'd', tags: null, at: null },
      { _id: 'e', tags: 'z', at: null },
    ],
  ],
  [
    '[aggregate.lookup] of each element of an array, through the id',
    (items) =>
      items
        .match({ _id: 'c' })
        .addFields({ refs: ['b', 'a', 'nobody'] })
        .lookup({ from: 'items', localField: 'refs', foreignField: '_id', as: 'found' })
        .project({ 'found.price': 1 }),
    [{ _id: 'c', found: [{ price: 10 }, { price: 30 }] }],
  ],
  [
    '[aggregate.lookup] missing finds null and missing',
    (items) =>
      items
        .match({ _id: 'e' })
        .lookup({ from: 'items', localField: 'kind', foreignField: 'kind', as: 'found' })
        .project({ 'found._id': 1 }),
    [{ _id: 'e', found: [{ _id: 'e' }] }],
  ],
  [
    '[aggregate.lookup] [expression.pipeline] [expression.let] with variables in a pipeline',
    (items, $, _) =>
      items
        .match({ _id: _.in(['a', 'b']) })
        .lookup({
          from: 'items',
          let: { kind: '$kind', price: '$price' },
          pipeline: $.pipeline()
            .match(_.expr($.and([$.eq(['$kind', '$$kind']), $.gt(['$price', '$$price'])])))
            .project({ _id: 1, more: $.subtract(['$price', '$$price']) })
            .sort({ _id: 1 })
            .limit(1)
            .done(),
          as: 'dearer',
        })
        .match({ _id: 'a' })
        .project({ dearer: 1 }),
    [{ _id: 'a', dearer: [{ _id: 'b', more: 20 }] }],
  ],
  [
    '[aggregate.end] a point and dates keep their types through a pipeline',
    (items, _$, _, db) =>
      items
        .match({ _id: 'a', at: _.neq(new Date(0)) })
        .addFields({ at: new Date(5), p: { type: 'Point', coordinates: [1, 2] } })
        .project({ at: 1, p: 1, isDate: { $year: '$at' }, later: { $add: ['$at', 1] } })
        .match({ p: _.geoWithin({ centerSphere: [db.Geo.Point(1, 2), 0.1] }) })
        .project({ _id: 0, isDate: 1, later: 1 }),
    [{ isDate: 1970, later: '1970-01-01T00:00:00.006Z' }],
  ],
  [
    '[aggregate.pushStage] a documented stage by its name',
    (items) => items.pushStage('limit', 1).project({ _id: 1 }),
    [{ _id: 'a' }],
  ],
])('%s', async (_title, build, expected) => {
  expect(await list(build)).toEqual(expected);
});

test('[aggregate.sample] gives different documents, at most all', async () => {
  expect(new Set((await list((items) => items.sample({ size: 3 }))).map((doc) => doc._id)).size).toBe(3);
  expect([...ids(await list((items) => items.sample({ size: 99 })))].sort().join('')).toBe('abcde');
});
