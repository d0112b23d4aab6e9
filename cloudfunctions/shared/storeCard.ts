import type { LngLat, StoreCard } from '@fangzhen/contracts';
import { distanceMeters, openState, type Store } from '@fangzhen/domain';
import type { Directory } from './directory';

/** A store as every screen shows it: whether it is open now, and how far it is from `at` where a place was given. */
export function storeCard(
  { brands }: Pick<Directory, 'brands'>,
  store: Store,
  nowMs: number,
  at?: LngLat,
): StoreCard {
  const { _id, brandId, name, address, phone, cityCode, districtName, location, hours } = store;
  return {
    id: _id,
    brandId,
    brandName: brands.get(brandId)?.name ?? '',
    name,
    address,
    phone,
    cityCode,
    districtName,
    location,
    ...(at && { distanceMeters: Math.round(distanceMeters(at, location)) }),
    open: openState(hours, nowMs),
  };
}
