import { placesOver, placesOverStore } from './placesOver';

const store = { _id: 'morrow-sh-01', cityCode: '310100', districtCode: '310106' };
const ids = (places: { id: string }[]) => places.map(({ id }) => id);

test('a store is priced by itself, its district, its city and its brand, the nearest first', () => {
  expect(placesOverStore('morrow', store)).toEqual([
    { level: 'store', id: 'morrow__store_morrow-sh-01' },
    { level: 'district', id: 'morrow__region_310106' },
    { level: 'city', id: 'morrow__region_310100' },
    { level: 'brand', id: 'morrow' },
  ]);
});

test('every other place by itself and what it lies in', () => {
  expect(placesOver('morrow', { kind: 'store', storeId: store._id }, store)).toEqual(
    placesOverStore('morrow', store),
  );
  expect(ids(placesOver('morrow', { kind: 'region', code: '310106' }, undefined))).toEqual(
    ids(placesOverStore('morrow', store).slice(1)),
  );
  expect(placesOver('morrow', { kind: 'region', code: '310100' }, undefined)).toEqual(
    placesOverStore('morrow', store).slice(2),
  );
  expect(placesOver('morrow', { kind: 'brand' }, undefined)).toEqual([{ level: 'brand', id: 'morrow' }]);
});
