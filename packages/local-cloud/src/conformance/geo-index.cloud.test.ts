import { testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

jest.setTimeout(60_000);

let cloud: TestCloud;
const KINDS = ['tea', 'coffee', 'books'];
/** Around a town, and on both sides of the antimeridian. */
const SHOPS = Array.from({ length: 600 }, (_, i) => ({
  _id: `s${i}`,
  kind: KINDS[i % 3],
  at: {
    type: 'Point',
    coordinates:
      i % 10 === 0
        ? [i % 20 === 0 ? 179.99 - i / 1e5 : -179.99 + i / 1e5, 0.1]
        : [121.4 + ((i * 7919) % 1000) / 5000, 31.1 + ((i * 104_729) % 1000) / 5000],
  },
}));

beforeAll(async () => {
  cloud = await testCloud({
    plain: {},
    indexed: { indexes: [{ name: 'at', keys: [['at', '2dsphere']] }] },
    compound: {
      indexes: [
        {
          name: 'kind_at',
          keys: [
            ['kind', 1],
            ['at', '2dsphere'],
          ],
        },
      ],
    },
  });
  for (const name of ['plain', 'indexed', 'compound']) await cloud.import(name, SHOPS);
});
afterAll(() => cloud.close());

/** Ids in the order given, which must be the same with and without indexes. */
async function ids(build: (collection: Tools, tools: Tools) => Tools): Promise<string[]> {
  const found: string[][] = await cloud.run(async (tools: Tools, code: string) => {
    const query = new Function(`const __name = (f) => f; return ${code}`)();
    const answers = [];
    for (const name of ['plain', 'indexed', 'compound']) {
      const { data } = await query(tools.db.collection(name), tools).get();
      answers.push(data.map((doc: { _id: string }) => doc._id));
    }
    return answers;
  }, build.toString());
  expect(found[1]).toEqual(found[0]);
  expect(found[2]).toEqual(found[0]);
  return found[0]!;
}

test('[command.geoNear] the order by an index is the order without one; pages follow each other', async () => {
  const near = await ids((c, { db, _ }) =>
    c.where({ at: _.geoNear({ geometry: new db.Geo.Point(121.47, 31.23) }) }).limit(600),
  );
  expect(near).toHaveLength(600);
  const page = await ids((c, { db, _ }) =>
    c
      .where({ at: _.geoNear({ geometry: new db.Geo.Point(121.47, 31.23) }) })
      .skip(10)
      .limit(5),
  );
  expect(page).toEqual(near.slice(10, 15));
});

test('[command.geoNear] with another condition, distances, and across the antimeridian', async () => {
  const tea = await ids((c, { db, _ }) =>
    c.where({
      kind: 'tea',
      at: _.geoNear({ geometry: new db.Geo.Point(121.47, 31.23), minDistance: 500, maxDistance: 5000 }),
    }),
  );
  expect(tea.length).toBeGreaterThan(3);
  const pacific = await ids((c, { db, _ }) =>
    c.where({ at: _.geoNear({ geometry: new db.Geo.Point(180, 0.1), maxDistance: 20_000 }) }),
  );
  expect(pacific).toHaveLength(60);
});

test('[command.geoNear] an order asked for comes before the distance', async () => {
  const found = await ids((c, { db, _ }) =>
    c
      .where({ at: _.geoNear({ geometry: new db.Geo.Point(121.47, 31.23), maxDistance: 3000 }) })
      .orderBy('_id', 'asc'),
  );
  expect(found.length).toBeGreaterThan(3);
  expect(found).toEqual([...found].sort());
});

test('[command.geoWithin] [command.geoIntersects] find the same with and without an index', async () => {
  const inCircle = await ids((c, { _ }) =>
    c.where({ at: _.geoWithin({ centerSphere: [[121.47, 31.23], 3 / 6378.1] }) }).orderBy('_id', 'asc'),
  );
  const inArea = await ids((c, { db, _ }) => {
    const corners = [
      [179.9, 0],
      [-179.9, 0],
      [-179.9, 1],
      [179.9, 1],
      [179.9, 0],
    ].map(([lng, lat]) => new db.Geo.Point(lng, lat));
    const geometry = new db.Geo.Polygon([new db.Geo.LineString(corners)]);
    return c.where({ kind: 'tea', at: _.geoIntersects({ geometry }) }).orderBy('_id', 'asc');
  });
  expect(inCircle.length).toBeGreaterThan(3);
  expect(inArea).toHaveLength(20);
});

test('[collection.add] [document.update] a geo index refuses what is no place, and nothing is half written', async () => {
  const got = await cloud.run(async ({ db }: Tools) => {
    const c = db.collection('indexed');
    const bad = { type: 'Point', coordinates: [200, 0] };
    const failures: string[] = [];
    const failing = async (work: Promise<unknown>) =>
      failures.push(await work.then(() => 'done').catch((error) => `${error.errCode} ${error.errMsg}`));
    await failing(c.add({ data: { _id: 'bad', at: bad } }));
    await failing(c.doc('s1').update({ data: { 'at.coordinates': [0, 100] } }));
    await failing(c.add({ data: { _id: 'bad', at: 'text' } }));
    await c.add({ data: { _id: 'nowhere', note: 'no place at all' } });
    return { failures, count: (await c.count()).total, s1: (await c.doc('s1').get()).data.kind };
  });
  for (const failure of got.failures) expect(failure).toMatch(/^-502001 .*Can't extract geo keys/);
  expect([got.count, got.s1]).toEqual([601, 'coffee']);
});

test.each<[string, (tools: Tools) => unknown]>([
  [
    '[command.geoNear] a line',
    ({ _ }) => ({
      $nearSphere: {
        $geometry: {
          type: 'LineString',
          coordinates: [
            [0, 0],
            [1, 1],
          ],
        },
      },
      _,
    }),
  ],
  [
    '[command.geoWithin] an open ring',
    () => ({
      $geoWithin: {
        $geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
            ],
          ],
        },
      },
    }),
  ],
  [
    '[command.geoWithin] a point',
    () => ({ $geoWithin: { $geometry: { type: 'Point', coordinates: [0, 0] } } }),
  ],
  ['[command.geoIntersects] no shape', () => ({ $geoIntersects: { $geometry: { type: 'Blob' } } })],
])('%s is refused where a place is asked for', async (_name, condition) => {
  for (const name of ['plain', 'indexed'])
    await expect(
      cloud.run(
        async (tools: Tools, code: string, collection: string) => {
          const build = new Function(`const __name = (f) => f; return ${code}`)();
          const { _, ...at } = build(tools);
          return tools.db.collection(collection).where({ at }).get();
        },
        condition.toString(),
        name,
      ),
    ).rejects.toThrow(/-502001/);
});
