import type { Region, Store } from '@fangzhen/domain';
import { storeHours, type OpeningKind } from '../hours';
import { servicesOf } from '../services/index';

type BrandId = 'morrow' | 'loom' | 'bloom';
/** brand, name without brand, district code, address, longitude, latitude (GCJ-02), opening hours. */
export type StoreRow = [
  brand: BrandId,
  name: string,
  district: string,
  address: string,
  lng: number,
  lat: number,
  hours: OpeningKind,
];

export interface CitySpec {
  region: Region;
  /** Letters for ids. */
  code: string;
  areaCode: string;
  /** GB/T 2260 codes of its districts. */
  districts: Record<string, string>;
  stores: StoreRow[];
}

/** A well-formed landline in a block of this demo's own making (…5550…): it rings nowhere that we know of. */
function phoneOf(areaCode: string, index: number): string {
  const block = areaCode.length === 3 ? '5550' : '8550';
  return `${areaCode}-${block}${String(index + 1).padStart(4, '0')}`;
}

/** The stores of one city; ids count within city and brand: `morrow-sh-01`. */
export function storesOf(city: CitySpec, nowMs: number): Store[] {
  const counters = new Map<BrandId, number>();
  return city.stores.map(([brandId, name, districtCode, address, lng, lat, hours], index) => {
    const count = (counters.get(brandId) ?? 0) + 1;
    counters.set(brandId, count);
    const _id = `${brandId}-${city.code}-${String(count).padStart(2, '0')}`;
    const location = { lng, lat };
    return {
      _id,
      brandId,
      name,
      address,
      phone: phoneOf(city.areaCode, index),
      cityCode: city.region._id,
      districtCode,
      districtName: city.districts[districtCode] ?? '',
      location,
      hours: storeHours(hours, nowMs),
      ...servicesOf(brandId, { _id, location }),
    };
  });
}
