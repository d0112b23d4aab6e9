import fc from 'fast-check';
import type { Store } from '../src/model/store';

const ALL_DAY = [{ openMinute: 0, closeMinute: 1440 }];

/** A store that is open day and night at one place, but for what is given. */
export function store(given: Partial<Store> = {}): Store {
  return {
    _id: 's1',
    brandId: 'b1',
    name: '静安寺店',
    address: '愚园路 1 号',
    phone: '021-55500001',
    cityCode: '310100',
    districtCode: '310106',
    districtName: '静安区',
    location: { lng: 121.44, lat: 31.22 },
    hours: { weekly: Array.from({ length: 7 }, () => ALL_DAY), exceptions: {} },
    ...given,
  };
}

/** A closed ring around a centre, of corners in so many directions at these distances (degrees). */
export function ringAround({ lng, lat }: Store['location'], radii: readonly number[]): [number, number][] {
  const corners = radii.map((radius, i): [number, number] => {
    const turn = (2 * Math.PI * i) / radii.length;
    return [lng + radius * Math.cos(turn), lat + radius * Math.sin(turn)];
  });
  return [...corners, corners[0]!];
}

export const anyRadii = fc.array(fc.double({ min: 0.005, max: 0.05, noNaN: true }), {
  minLength: 5,
  maxLength: 12,
});
