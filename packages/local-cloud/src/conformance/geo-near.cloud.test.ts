import { testCloud, type TestCloud, type Tools } from '../testing/test-cloud';

const at = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] });
const SHOPS = [
  { _id: 'far', kind: 'tea', at: at(121.6, 31.23), other: at(0, 0) },
  { _id: 'near', kind: 'tea', at: at(121.48, 31.23), other: at(1, 0) },
  { _id: 'here', kind: 'rice', at: at(121.47, 31.23), other: at(2, 0) },
  { _id: 'nowhere', kind: 'tea' },
];
const GEO = (path: string) => ({ name: path, keys: [[path, '2dsphere']] });

let cloud: TestCloud;
beforeAll(async () => {
  cloud = await testCloud({
    shops: { indexes: [GEO('at')] },
    twice: { indexes: [GEO('at'), GEO('other')] },
    plain: {},
  });
  for (const name of ['shops', 'twice', 'plain']) await cloud.import(name, SHOPS);
});
afterAll(() => cloud.close());

const FROM = [121.47, 31.23];

const near = (options: object, name = 'shops'): Promise<Tools[]> =>
  cloud.run(
    async ({ db }: Tools, collection: string, from: number[], more: object) => {
      const point = new db.Geo.Point(from[0], from[1]);
      const spec = { near: point, spherical: true, distanceField: 'meters', ...more };
      const pipeline = db.collection(collection).aggregate().geoNear(spec).project({ at: 0, other: 0 });
      return (await pipeline.end()).list;
    },
    name,
    FROM,
    options,
  );

test('[aggregate.geoNear] nearest first, with the distance in metres; who has no place is left out', async () => {
  const found = await near({});
  expect(found.map((one) => one._id)).toEqual(['here', 'near', 'far']);
  expect(found[0].meters).toBe(0);
  // A hundredth of a degree of longitude at this latitude.
  expect(Math.round(found[1].meters)).toBe(952);
});

test('[aggregate.geoNear] limit, distances, multiplier, a nested field, and a query', async () => {
  expect((await near({ limit: 2 })).map((one) => one._id)).toEqual(['here', 'near']);
  expect((await near({ minDistance: 1, maxDistance: 2000 })).map((one) => one._id)).toEqual(['near']);
  const [first] = await near({ query: { kind: 'tea' }, distanceField: 'far.km', distanceMultiplier: 0.001 });
  expect([first._id, first.far.km.toFixed(3)]).toEqual(['near', '0.952']);
});

test('[aggregate.geoNear] includeLocs gives the place that was measured to', async () => {
  const [first] = await near({ includeLocs: 'place', limit: 1 });
  // The SDK makes a point of it again; as JSON it is GeoJSON.
  expect(first.place).toEqual(at(121.47, 31.23));
});

test('[aggregate.geoNear] key says which of several geo indexes', async () => {
  expect((await near({ key: 'at', limit: 1 }, 'twice')).map((one) => one._id)).toEqual(['here']);
  const [other] = await near({ key: 'other', limit: 1 }, 'twice');
  expect(other._id).toBe('here');
  await expect(near({}, 'twice')).rejects.toThrow(/more than one geo index/);
  await expect(near({ key: 'kind' }, 'twice')).rejects.toThrow(/no geo index over 'kind'/);
});

test('[aggregate.geoNear] needs a geo index, spherical, a field for the distance, and to come first', async () => {
  await expect(near({}, 'plain')).rejects.toThrow(/requires a 2dsphere index/);
  await expect(near({ spherical: false })).rejects.toThrow(/spherical/);
  await expect(near({ distanceField: '' })).rejects.toThrow(/distanceField/);
  await expect(near({ maxDistance: -1 })).rejects.toThrow(/maxDistance/);
  const later = cloud.run(async ({ db }: Tools) =>
    db
      .collection('shops')
      .aggregate()
      .limit(1)
      .geoNear({ near: new db.Geo.Point(0, 0), spherical: true, distanceField: 'd' })
      .end(),
  );
  await expect(later).rejects.toThrow(/only valid as the first stage/);
});
