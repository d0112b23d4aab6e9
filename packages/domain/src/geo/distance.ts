import type { LngLat } from '@fangzhen/contracts';

/** The Earth's mean radius in metres (IUGG, 2a+b over 3 of WGS 84). */
const EARTH_RADIUS_METERS = 6_371_008.8;
const RADIANS = Math.PI / 180;

/**
 * Great-circle distance in metres by the haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky & Telescope
 * 68, 1984): exact to 0.5 % of the ellipsoid, and well conditioned for points close together.
 */
export function distanceMeters(a: LngLat, b: LngLat): number {
  const halfLat = ((b.lat - a.lat) * RADIANS) / 2;
  const halfLng = ((b.lng - a.lng) * RADIANS) / 2;
  const square =
    Math.sin(halfLat) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(halfLng) ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(square)));
}
