import type { LngLat } from '@fangzhen/contracts';
import pointInPolygon from 'point-in-polygon-hao';

/**
 * Whether a place lies in an area; on the border counts as inside.
 *
 * @param ring the area's border, GCJ-02 [lng, lat], the last point the first one again. Streets are short enough for the plane.
 */
export function inArea(ring: readonly [number, number][], { lng, lat }: LngLat): boolean {
  return pointInPolygon([lng, lat], [ring]) !== false;
}
