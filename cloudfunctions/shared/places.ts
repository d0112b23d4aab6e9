import type { PricePlace } from '@fangzhen/contracts';
import type { Store } from '@fangzhen/domain';
import uniqBy from 'lodash-es/uniqBy';
import type { Directory } from './directory';

/** A brand's stores. */
export const storesOf = ({ storeList }: Directory, brandId: string): Store[] =>
  storeList.filter((store) => store.brandId === brandId);

/** Every place of a brand that may have prices of its own: the whole, its cities, their districts, its stores. */
export function placesOf(directory: Directory, brandId: string): { place: PricePlace; name: string }[] {
  const stores = storesOf(directory, brandId);
  const region = (code: string): PricePlace => ({ kind: 'region', code });
  const places: PricePlace[] = [
    { kind: 'brand' },
    ...uniqBy(stores, 'cityCode').map(({ cityCode }) => region(cityCode)),
    ...uniqBy(stores, 'districtCode').map(({ districtCode }) => region(districtCode)),
    ...stores.map(({ _id }): PricePlace => ({ kind: 'store', storeId: _id })),
  ];
  return places.map((place) => ({ place, name: placeName(directory, place) }));
}

/** What a place is called: `全部门店`, `上海`, `上海 静安区`, `静安寺店`. */
export function placeName({ regions, stores, storeList }: Directory, place: PricePlace): string {
  if (place.kind === 'brand') return '全部门店';
  if (place.kind === 'store') return stores.get(place.storeId)?.name ?? '';
  const city = regions.get(place.code);
  if (city) return city.name;
  const inDistrict = storeList.find(({ districtCode }) => districtCode === place.code);
  const cityName = inDistrict && regions.get(inDistrict.cityCode)?.name;
  return inDistrict ? `${cityName ?? ''} ${inDistrict.districtName}`.trim() : '';
}
