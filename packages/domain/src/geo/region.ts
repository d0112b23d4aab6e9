import type { LngLat } from '@fangzhen/contracts';
import { distanceMeters } from './distance';

/** The region whose centre is nearest; of those equally far, the first. Undefined when there is none. */
export function nearestRegion<R extends { center: LngLat }>(
  regions: readonly R[],
  at: LngLat,
): R | undefined {
  let nearest: { region: R; meters: number } | undefined;
  for (const region of regions) {
    const meters = distanceMeters(at, region.center);
    if (!nearest || meters < nearest.meters) nearest = { region, meters };
  }
  return nearest?.region;
}
