import { testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

/** The same documents without and with indexes: the answers must not differ. */
const INDEXES = [
  {
    name: 'city_price',
    keys: [
      ['city', 1],
      ['price', -1],
    ],
  },
  { name: 'tags', keys: [['tags', 1]] },
  { name: 'price', keys: [['price', 1]] },
  {
    name: 'deep',
    keys: [
      ['o.p', 1],
      ['n', 1],
    ],
  },
];
const PEOPLE = [
  {
    _id: 'a',
    city: 'sh',
    price: 10,
    tags: ['x', 'y'],
    o: { p: 1 },
    n: 1,
    at: new Date(1000),
    items: [
      { k: 1, v: 5 },
      { k: 2, v: 1 },
    ],
  },
  {
    _id: 'b',
    city: 'sh',
    price: 30,
    tags: ['y'],
    o: { p: 2 },
    n: 2,
    at: new Date(2000),
    items: [{ k: 1, v: 1 }],
  },
  { _id: 'c', city: 'bj', price: 20, tags: [], o: { p: 1 }, n: 3, at: new Date(3000), name: 'Ada 艾达' },
  { _id: 'd', city: 'bj', price: 5.5, o: { p: null }, n: 4, gone: null },
  { _id: 'e', city: 'gz', price: '20', tags: 'x', o: {}, n: 5, name: 'bob' },
];

jest.setTimeout(30_000);

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud({ plain: {}, indexed: { indexes: INDEXES } });
  await cloud.import('plain', PEOPLE);
  await cloud.import('indexed', PEOPLE);
});
afterAll(() => cloud.close());

/** Ids found, in both collections alike. */
async function ids(query: (collection: Tools, tools: Tools) => Tools): Promise<string[]> {
  const found: string[][] = [];
  for (const name of ['plain', 'indexed'])
    found.push(
      await cloud.run(
        async (tools: Tools, code: string, collection: string) => {
          const build = new Function(`const __name = (f) => f; return ${code}`)();
          const { data } = await build(tools.db.collection(collection), tools).get();
          return data.map((doc: { _id: string }) => doc._id);
        },
        query.toString(),
        name,
      ),
    );
  expect([...found[1]!].sort()).toEqual([...found[0]!].sort());
  return found[1]!;
}

const where = (condition: (_: Tools, db: Tools) => unknown) =>
  cloud
    .run(async (tools: Tools, code: string) => {
      const build = new Function(`const __name = (f) => f; return ${code}`)();
      const answers = [];
      for (const name of ['plain', 'indexed']) {
        const { data } = await tools.db.collection(name).where(build(tools._, tools.db)).get();
        answers.push(
          data
            .map((doc: { _id: string }) => doc._id)
            .sort()
            .join(''),
        );
      }
      return answers;
    }, condition.toString())
    .then(([plain, indexed]) => {
      expect(indexed).toBe(plain);
      return plain as string;
    });

describe('conditions', () => {
  test.each<[string, (_: Tools, db: Tools) => unknown, string]>([
    ['[command.eq] equality', () => ({ city: 'sh' }), 'ab'],
    ['equality of a nested path', () => ({ o: { p: 1 } }), 'ac'],
    ['null finds null and missing', () => ({ 'o.p': null }), 'de'],
    ['equality in an array', () => ({ tags: 'x' }), 'ae'],
    ['types are kept apart', () => ({ price: '20' }), 'e'],
    ['[command.eq] eq', (_) => ({ price: _.eq(30) }), 'b'],
    ['[command.neq] neq', (_) => ({ city: _.neq('sh') }), 'cde'],
    ['[command.gt] gt within the type', (_) => ({ price: _.gt(10) }), 'bc'],
    ['[command.gte] gte', (_) => ({ price: _.gte(10) }), 'abc'],
    ['[command.lt] lt', (_) => ({ price: _.lt(10) }), 'd'],
    ['[command.lte] lte', (_) => ({ price: _.lte(10) }), 'ad'],
    ['[command.and] a range', (_) => ({ price: _.gte(10).and(_.lt(30)) }), 'ac'],
    ['equality and a range', (_) => ({ city: 'sh', price: _.gt(10) }), 'b'],
    ['[command.in] in', (_) => ({ city: _.in(['sh', 'gz']) }), 'abe'],
    ['in and a range', (_) => ({ city: _.in(['sh', 'bj']), price: _.lt(20) }), 'ad'],
    ['[command.nin] nin', (_) => ({ city: _.nin(['sh', 'gz']) }), 'cd'],
    ['[command.exists] exists', (_) => ({ gone: _.exists(true) }), 'd'],
    ['[command.exists] exists(false)', (_) => ({ tags: _.exists(false) }), 'd'],
    ['[command.mod] mod', (_) => ({ n: _.mod(2, 0) }), 'bd'],
    ['[command.all] all', (_) => ({ tags: _.all(['x', 'y']) }), 'a'],
    ['[command.size] size', (_) => ({ tags: _.size(1) }), 'b'],
    ['[command.elemMatch] elemMatch', (_) => ({ items: _.elemMatch({ k: 1, v: _.gt(1) }) }), 'a'],
    ['a path through an array', () => ({ 'items.k': 2 }), 'a'],
    ['[command.or] or of fields', (_) => _.or([{ city: 'gz' }, { price: 10 }]), 'ae'],
    ['[command.or] or of one field', (_) => ({ price: _.eq(10).or(_.eq(30)) }), 'ab'],
    ['[command.and] and', (_) => _.and([{ city: 'bj' }, { n: _.gt(3) }]), 'd'],
    ['[command.not] not', (_) => ({ price: _.not(_.gt(10)) }), 'ade'],
    ['[command.nor] nor', (_) => _.nor([{ city: 'sh' }, { city: 'bj' }]), 'e'],
    ['a date range', (_) => ({ at: _.gt(new Date(1000)) }), 'bc'],
    ['[database.RegExp] a regular expression', () => ({ name: /^ada/i }), 'c'],
    ['[database.RegExp] db.RegExp', (_, db) => ({ name: db.RegExp({ regexp: '艾', options: 'i' }) }), 'c'],
    ['an array of ids', (_) => ({ _id: _.in(['a', 'nobody', 'e']) }), 'ae'],
    ['[command.expr] expr', (_) => _.expr(_.aggregate.gt(['$n', 3])), 'de'],
  ])('%s', async (_name, condition, expected) => {
    expect(await where(condition)).toBe(expected);
  });

  test('[collection.where] an unknown operator is refused', async () => {
    const failed = cloud.run(({ db }: Tools) =>
      db
        .collection('plain')
        .where({ a: { $frobnicate: 1 } })
        .get(),
    );
    await expect(failed).rejects.toThrow(/-502001/);
  });

  test('where({u: undefined}) is refused by the SDK itself', async () => {
    await expect(
      cloud.run(({ db }: Tools) => db.collection('plain').where({ u: undefined }).get()),
    ).rejects.toThrow();
  });
});

describe('order', () => {
  test('[collection.orderBy] by one field, numbers before text, missing first', async () => {
    expect(await ids((c) => c.orderBy('price', 'asc'))).toEqual(['d', 'a', 'c', 'b', 'e']);
    expect(await ids((c) => c.orderBy('price', 'desc'))).toEqual(['e', 'b', 'c', 'a', 'd']);
  });

  test('[collection.orderBy] by two fields, with and against the index', async () => {
    expect(await ids((c) => c.orderBy('city', 'asc').orderBy('price', 'desc'))).toEqual([
      'c',
      'd',
      'e',
      'b',
      'a',
    ]);
    expect(await ids((c) => c.orderBy('city', 'desc').orderBy('price', 'asc'))).toEqual([
      'a',
      'b',
      'e',
      'd',
      'c',
    ]);
    expect(await ids((c) => c.orderBy('city', 'asc').orderBy('price', 'asc'))).toEqual([
      'd',
      'c',
      'e',
      'a',
      'b',
    ]);
  });

  test('order under an equality, and under in', async () => {
    expect(await ids((c) => c.where({ city: 'sh' }).orderBy('price', 'desc'))).toEqual(['b', 'a']);
    expect(await ids((c, { _ }) => c.where({ city: _.in(['sh', 'bj']) }).orderBy('price', 'desc'))).toEqual([
      'b',
      'c',
      'a',
      'd',
    ]);
  });
});

describe('pages and projection', () => {
  test('[collection.skip] [collection.limit]', async () => {
    expect(await ids((c) => c.orderBy('price', 'asc').skip(1).limit(2))).toEqual(['a', 'c']);
    expect(await ids((c) => c.where({ city: 'sh' }).orderBy('price', 'desc').skip(1).limit(5))).toEqual([
      'a',
    ]);
  });

  test('[collection.get] [collection.count] [collection.limit] 100 documents at most unless asked, 1,000 at most ever; count counts all', async () => {
    const docs = Array.from({ length: 1200 }, (_, i) => ({ _id: `m${i}`, i }));
    await cloud.import('many', docs);
    const got = await cloud.run(async ({ db, _ }: Tools) => {
      const c = db.collection('many');
      const of = async (q: Tools) => (await q.get()).data.length;
      return [
        await of(c),
        await of(c.limit(1000)),
        await of(c.limit(5000)),
        (await c.count()).total,
        (await c.where({ i: _.lt(300) }).count()).total,
      ];
    });
    expect(got).toEqual([100, 1000, 1000, 1200, 300]);
  });

  test('[collection.field] [document.field] [projection.slice] [projection.elemMatch] includes, excludes, slices and matches', async () => {
    const got = await cloud.run(async ({ db, _ }: Tools) => {
      const c = db.collection('plain').doc('a');
      const p = _.project;
      return [
        (await c.field({ city: true, 'o.p': true }).get()).data,
        (await c.field({ _id: false, n: true }).get()).data,
        Object.keys((await c.field({ items: false, tags: false, at: false }).get()).data),
        (await c.field({ tags: p.slice(1), n: true }).get()).data.tags,
        (
          await db
            .collection('plain')
            .where({ _id: 'a' })
            .field({ items: p.elemMatch({ k: 2 }) })
            .get()
        ).data[0].items,
      ];
    });
    expect(got[0]).toEqual({ _id: 'a', city: 'sh', o: { p: 1 } });
    expect(got[1]).toEqual({ n: 1 });
    expect(got[2]).toEqual(['_id', 'city', 'price', 'o', 'n']);
    expect(got[3]).toEqual(['x']);
    expect(got[4]).toEqual([{ k: 2, v: 1 }]);
  });
});

test('[command.geoNear] [command.geoWithin] [geo.Point] nearest first within its bounds; within a circle', async () => {
  const got = await cloud.run(async ({ db, _ }: Tools) => {
    await db.createCollection('places');
    const c = db.collection('places');
    const put = (id: string, lng: number, lat: number) =>
      c.add({ data: { _id: id, at: new db.Geo.Point(lng, lat) } });
    await put('far', 121.6, 31.23);
    await put('near', 121.48, 31.23);
    await put('here', 121.47, 31.23);
    const geometry = new db.Geo.Point(121.47, 31.23);
    const idsOf = async (at: Tools) => (await c.where({ at }).get()).data.map((d: Tools) => d._id);
    return [
      await idsOf(_.geoNear({ geometry })),
      await idsOf(_.geoNear({ geometry, minDistance: 1, maxDistance: 2000 })),
      await idsOf(_.geoWithin({ centerSphere: [[121.47, 31.23], 5 / 6378.1] })),
    ];
  });
  expect(got[0]).toEqual(['here', 'near', 'far']);
  expect(got[1]).toEqual(['near']);
  expect([...got[2]].sort()).toEqual(['here', 'near']);
});
