import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { CloudError } from '../errors';
import { idKeyOf, type Collection } from './collection';
import type { Doc } from './ejson';
import { geoAccess, nearest } from './near';
import { Store } from './store';

let dir: string;
let store: Store;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'local-cloud-near-'));
  store = new Store({ path: join(dir, 'data.db'), fsync: false, cacheBytes: 200_000 });
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

/** Everywhere, and crowded around the poles, the antimeridian and one town. */
const lngLat = fc.oneof(
  fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
  fc.tuple(fc.constantFrom(-180, 180, 179.99, -179.999, 0), fc.constantFrom(-90, 90, 89.999, 0, -0.001)),
  fc.tuple(
    fc.double({ min: 121.4, max: 121.5, noNaN: true }),
    fc.double({ min: 31.2, max: 31.3, noNaN: true }),
  ),
);
const point = lngLat.map((coordinates) => ({ type: 'Point', coordinates }));
const place = fc.oneof(
  { weight: 6, arbitrary: point },
  {
    weight: 1,
    arbitrary: fc
      .array(lngLat, { minLength: 1, maxLength: 4 })
      .map((coordinates) => ({ type: 'MultiPoint', coordinates })),
  },
  {
    weight: 1,
    arbitrary: lngLat.map(([lng, lat]) => ({
      type: 'LineString',
      coordinates: [
        [lng, lat],
        [lng > 0 ? lng - 20 : lng + 20, lat > 0 ? lat - 5 : lat + 5],
      ],
    })),
  },
  { weight: 1, arbitrary: fc.constant(undefined) },
);

let made = 0;
function fill(places: unknown[], indexed: boolean): Collection {
  const collection = store.create(`places${made++}`);
  if (indexed) store.setIndexes(collection, [{ name: 'at', keys: [['at', '2dsphere']] }]);
  places.forEach((at, i) =>
    collection.writeAlone(idKeyOf(`d${i}`), { _id: `d${i}`, ...(at === undefined ? {} : { at }) } as Doc),
  );
  return collection;
}

const listed = (found: ReturnType<typeof nearest>) =>
  [...found].map(({ entry, meters }) => [entry.rid, meters]);

test('the geo index gives the very order and distances of a full scan', () => {
  fc.assert(
    fc.property(
      fc.array(place, { maxLength: 200 }),
      fc.array(lngLat, { minLength: 3, maxLength: 3 }),
      fc.record({ minMeters: fc.constantFrom(0, 1000, 1e6), maxMeters: fc.constantFrom(500, 2e6, Infinity) }),
      (places, centers, distances) => {
        const [plain, indexed] = [fill(places, false), fill(places, true)];
        const access = { ...geoAccess(indexed, 'at')!, leafKeys: 2 };
        for (const center of centers)
          expect(listed(nearest(indexed, 'at', center as never, distances, access))).toEqual(
            listed(nearest(plain, 'at', center as never, distances)),
          );
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

test('whoever takes the first few has read few', () => {
  const places = Array.from({ length: 5000 }, (_, i) => ({
    type: 'Point',
    coordinates: [((i * 7919) % 3600) / 10 - 180, ((i * 104_729) % 1700) / 10 - 85],
  }));
  const collection = fill(places, true);
  const reads = jest.spyOn(collection, 'withRid');
  const found = nearest(collection, 'at', [121.47, 31.23]);
  for (let i = 0; i < 10; i++) found.next();
  expect(reads.mock.calls.length).toBeLessThan(500);
});

test('a document with a geometry that is none is refused by a geo index', () => {
  const collection = fill([], true);
  const at = { type: 'Point', coordinates: [200, 0] };
  expect(() => collection.checkUnique({ _id: 'x', at }, undefined)).toThrow(CloudError);
  expect(() => collection.checkUnique({ _id: 'x', at }, undefined)).toThrow(/out of bounds, lng: 200/);
});
