import { notFound } from '@fangzhen/cloudkit';
import type { LngLat } from '@fangzhen/contracts';
import { nearestRegion, type Region } from '@fangzhen/domain';
import type { Directory } from './directory';

/** What a caller said about where they are. */
export interface Whereabouts {
  at?: LngLat;
  cityCode?: string;
}

/**
 * The city to show: the one that was chosen, else the one that the place lies nearest to, else the group's first.
 *
 * @throws Refusal NOT_FOUND for a city that the group is not in.
 */
export function cityOf({ regions }: Directory, { at, cityCode }: Whereabouts): Region {
  const list = [...regions.values()];
  const city = cityCode ? regions.get(cityCode) : at ? nearestRegion(list, at) : list[0];
  if (!city) throw notFound('城市');
  return city;
}
