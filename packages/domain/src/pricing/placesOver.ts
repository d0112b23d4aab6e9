import type { PriceLevel, PricePlace } from '@fangzhen/contracts';
import { placeId } from '../model/price';
import type { Store } from '../model/store';

type WhereStore = Pick<Store, '_id' | 'cityCode' | 'districtCode'>;

/** A template that can have a price for a place. */
export interface PlaceOver {
  level: PriceLevel;
  id: string;
}

/** The templates that can price a store's SKUs, the nearest first: store before district before city before brand. */
export function placesOverStore(brandId: string, { _id, cityCode, districtCode }: WhereStore): PlaceOver[] {
  return [
    { level: 'store', id: placeId(brandId, { kind: 'store', storeId: _id }) },
    ...placesOverRegion(brandId, districtCode, cityCode),
  ];
}

/**
 * The same for any place.
 *
 * @param store the store that the place names; undefined for any other place.
 */
export function placesOver(brandId: string, place: PricePlace, store: WhereStore | undefined): PlaceOver[] {
  if (store) return placesOverStore(brandId, store);
  return place.kind === 'region'
    ? placesOverRegion(brandId, place.code, cityOf(place.code))
    : [{ level: 'brand', id: brandId }];
}

function placesOverRegion(brandId: string, code: string, cityCode: string): PlaceOver[] {
  const region = (level: PriceLevel, of: string) => ({
    level,
    id: placeId(brandId, { kind: 'region', code: of }),
  });
  return [
    ...(code === cityCode ? [] : [region('district', code)]),
    region('city', cityCode),
    { level: 'brand', id: brandId },
  ];
}

/** GB/T 2260: a district's code begins with its city's four digits. */
const cityOf = (code: string) => `${code.slice(0, 4)}00`;
