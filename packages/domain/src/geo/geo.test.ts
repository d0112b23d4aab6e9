import type { LngLat } from '@fangzhen/contracts';
import fc from 'fast-check';
import { runs } from '../../testing/runs';
import { distanceMeters } from './distance';
import { nearestStores } from './nearest';
import { nearestRegion } from './region';

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const china = fc.record({ lng: degrees(73, 135), lat: degrees(18, 54) });
const anywhere = fc.record({ lng: degrees(-180, 180), lat: degrees(-90, 90) });
// Few places, so that stores share them and distances tie.
const mall = fc.record({ lng: fc.constantFrom(121.4, 121.5, 120.1), lat: fc.constantFrom(31.2, 30.3) });
const stores = fc
  .array(fc.oneof(mall, china), { maxLength: 150 })
  .chain((locations) => fc.shuffledSubarray(locations.map((location, i) => ({ _id: `s${i}`, location }))));

test('a degree of latitude is 111.195 km, and half way round is π times the radius', () => {
  expect(distanceMeters({ lng: 0, lat: 0 }, { lng: 0, lat: 1 })).toBeCloseTo(111_195.08, 1);
  expect(distanceMeters({ lng: 0, lat: 0 }, { lng: 180, lat: 0 })).toBeCloseTo(Math.PI * 6_371_008.8, 3);
  expect(distanceMeters({ lng: 10, lat: 90 }, { lng: -60, lat: 90 })).toBeCloseTo(0, 3);
});

test('distances agree with the angle between two vectors, are the same both ways and zero to oneself', () => {
  const vector = ({ lng, lat }: LngLat) => {
    const [l, p] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180];
    return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)] as const;
  };
  fc.assert(
    fc.property(anywhere, anywhere, (a, b) => {
      const [ax, ay, az] = vector(a);
      const [bx, by, bz] = vector(b);
      const cross = Math.hypot(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
      const meters = 6_371_008.8 * Math.atan2(cross, ax * bx + ay * by + az * bz);
      expect(Math.abs(distanceMeters(a, b) - meters)).toBeLessThan(1);
      expect(distanceMeters(a, b)).toBe(distanceMeters(b, a));
      expect(distanceMeters(a, a)).toBe(0);
    }),
    runs(1_000, 50_000),
  );
});

test('half way round is as far as it gets, from anywhere', () => {
  fc.assert(
    fc.property(anywhere, (a) => {
      const opposite = { lng: a.lng > 0 ? a.lng - 180 : a.lng + 180, lat: -a.lat };
      expect(distanceMeters(a, opposite)).toBeCloseTo(Math.PI * 6_371_008.8, 0);
    }),
    runs(2_000, 50_000),
  );
});

test('the nearest stores are those that measuring every one finds, also among equals and with a condition', () => {
  const even = (store: { _id: string }) => Number(store._id.slice(1)) % 2 === 0;
  fc.assert(
    fc.property(
      stores,
      fc.oneof(mall, china),
      fc.oneof(fc.nat(12), fc.nat(200)),
      fc.boolean(),
      (all, at, limit, some) => {
        const measured = all
          .filter((store) => !some || even(store))
          .map((store) => ({ store, distanceMeters: distanceMeters(at, store.location) }))
          .sort((a, b) => a.distanceMeters - b.distanceMeters || (a.store._id < b.store._id ? -1 : 1));
        const options = some ? { limit, where: even } : { limit };
        expect(nearestStores(all, at, options)).toEqual(measured.slice(0, limit));
      },
    ),
    runs(300, 10_000),
  );
});

test('the nearest region is that with the nearest centre, and of equals the first', () => {
  const region = (_id: string, lng: number, lat: number) => ({ _id, center: { lng, lat } });
  const regions = [
    region('shanghai', 121.47, 31.23),
    region('hangzhou', 120.16, 30.27),
    region('again', 120.16, 30.27),
  ];
  expect(nearestRegion(regions, { lng: 120.6, lat: 30.4 })?._id).toBe('hangzhou');
  expect(nearestRegion(regions, { lng: 121.3, lat: 31.3 })?._id).toBe('shanghai');
  expect(nearestRegion([], { lng: 120.6, lat: 30.4 })).toBeUndefined();
});
