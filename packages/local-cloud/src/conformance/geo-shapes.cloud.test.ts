import { testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud({ shapes: {} });
  await cloud.run(async ({ db }: Tools) => {
    const { Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon } = db.Geo;
    const p = (x: number, y: number) => new Point(x, y);
    const line = (...places: number[][]) => new LineString(places.map(([x, y]) => p(x!, y!)));
    const square = (x: number, y: number) =>
      new Polygon([line([x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y])]);
    const shapes: Record<string, unknown> = {
      point: p(0.5, 0.5),
      line: line([0, 5], [1, 5]),
      polygon: square(10, 0),
      points: new MultiPoint([p(0.5, 0.5), p(30, 30)]),
      lines: new MultiLineString([line([0, 5], [1, 5]), line([20, 0], [20, 1])]),
      polygons: new MultiPolygon([square(10, 0), square(40, 0)]),
    };
    for (const [id, at] of Object.entries(shapes))
      await db.collection('shapes').add({ data: { _id: id, at } });
  });
});
afterAll(() => cloud.close());

test('[geo.Point] [geo.LineString] [geo.Polygon] [geo.MultiPoint] [geo.MultiLineString] [geo.MultiPolygon] come back as what they were', async () => {
  const names = await cloud.run(async ({ db }: Tools) => {
    const { data } = await db.collection('shapes').get();
    return Object.fromEntries(data.map(({ _id, at }: Tools) => [_id, (at.toJSON ? at.toJSON() : at).type]));
  });
  expect(names).toEqual({
    point: 'Point',
    line: 'LineString',
    polygon: 'Polygon',
    points: 'MultiPoint',
    lines: 'MultiLineString',
    polygons: 'MultiPolygon',
  });
});

test('[command.geoIntersects] finds every kind of shape that touches', async () => {
  const found = await cloud.run(async ({ db, _ }: Tools) => {
    const { Point, LineString, Polygon } = db.Geo;
    const line = (places: number[][]) => new LineString(places.map(([x, y]) => new Point(x, y)));
    const touching = async (geometry: unknown) => {
      const { data } = await db
        .collection('shapes')
        .where({ at: _.geoIntersects({ geometry }) })
        .get();
      return data.map(({ _id: id }: Tools) => id).sort();
    };
    return [
      await touching(new Point(0.5, 0.5)),
      await touching(
        line([
          [0.5, 4],
          [0.5, 6],
        ]),
      ),
      await touching(
        new Polygon([
          line([
            [10.2, 0.2],
            [10.4, 0.2],
            [10.4, 0.4],
            [10.2, 0.2],
          ]),
        ]),
      ),
    ];
  });
  expect(found).toEqual([
    ['point', 'points'],
    ['line', 'lines'],
    ['polygon', 'polygons'],
  ]);
});

test('[command.geoWithin] finds what lies in an area wholly', async () => {
  const found = await cloud.run(async ({ db, _ }: Tools) => {
    const { Point, LineString, Polygon } = db.Geo;
    const corners = [
      [-1, -1],
      [15, -1],
      [15, 6],
      [-1, 6],
      [-1, -1],
    ].map(([x, y]) => new Point(x, y));
    const geometry = new Polygon([new LineString(corners)]);
    const { data } = await db
      .collection('shapes')
      .where({ at: _.geoWithin({ geometry }) })
      .get();
    return data.map(({ _id: id }: Tools) => id).sort();
  });
  expect(found).toEqual(['line', 'point', 'polygon']);
});
