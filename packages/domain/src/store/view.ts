import type { LngLat, StoreCard } from '@fangzhen/contracts';
import { kindsOf } from '../fulfilment/problems';
import { distanceMeters } from '../geo/distance';
import { openState } from '../hours/openState';
import type { Store } from '../model/store';

/** A store as every screen shows it: whether it is open now, and how far it is from `at` where a place was given. */
export function storeCard(store: Store, brandName: string, nowMs: number, at?: LngLat): StoreCard {
  const { _id, brandId, name, address, phone, cityCode, districtName, location, hours, services } = store;
  return {
    id: _id,
    brandId,
    brandName,
    name,
    address,
    phone,
    cityCode,
    districtName,
    location,
    ...(at && { distanceMeters: Math.round(distanceMeters(at, location)) }),
    open: openState(hours, nowMs),
    serves: { kinds: kindsOf(store), slots: services?.pickup !== undefined },
  };
}
