import { notOffered, requestFailed } from '../errors';
import type { Doc } from './ejson';
import { valuesAt } from './paths';

/** Radius of the sphere MongoDB measures on. */
const EARTH_RADIUS_METERS = 6_378_100;

export type LngLat = [lng: number, lat: number];

/** Great-circle distance, haversine formula. */
export function distanceMeters([lngA, latA]: LngLat, [lngB, latB]: LngLat): number {
  const rad = Math.PI / 180;
  const half = (degrees: number) => Math.sin((degrees * rad) / 2) ** 2;
  const h = half(latB - latA) + Math.cos(latA * rad) * Math.cos(latB * rad) * half(lngB - lngA);
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
}

interface NearSphere {
  $geometry: { coordinates: LngLat };
  $maxDistance?: number;
  $minDistance?: number;
}

/** Distance to the nearest point a document has under the path; Infinity if it has none. */
export function nearestMeters(doc: Doc, path: string, from: LngLat): number {
  let nearest = Infinity;
  for (const value of valuesAt(doc, path).values) {
    const point = pointOf(value);
    if (point) nearest = Math.min(nearest, distanceMeters(point, from));
  }
  return nearest;
}

function pointOf(value: unknown): LngLat | undefined {
  const geometry = value as { type?: string; coordinates?: LngLat } | null | undefined;
  return geometry?.type === 'Point' ? geometry.coordinates : undefined;
}

/** Where `$nearSphere` stands in a query: it orders the answer by distance. */
export function nearOf(query: Doc): { path: string; from: LngLat } | undefined {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and') {
      for (const part of condition as Doc[]) {
        const near = nearOf(part);
        if (near) return near;
      }
    }
    const near = (condition as { $nearSphere?: NearSphere } | null)?.$nearSphere;
    if (near) return { path, from: near.$geometry.coordinates };
  }
  return undefined;
}

type Predicate = (doc: Doc) => boolean;

/** Query operators that mingo does not have. `$geometry` areas and `$geoIntersects` are not offered yet. */
export const GEO_OPERATORS: Record<string, (path: string, argument: unknown) => Predicate> = {
  $nearSphere(path, argument) {
    const { $geometry, $maxDistance = Infinity, $minDistance = 0 } = argument as NearSphere;
    return (doc) => {
      const meters = nearestMeters(doc, path, $geometry.coordinates);
      return meters < Infinity && meters <= $maxDistance && meters >= $minDistance;
    };
  },
  $geoWithin(path, argument) {
    const circle = (argument as { $centerSphere?: [LngLat, number] }).$centerSphere;
    if (!circle) throw notOffered('geoWithin with an area ($geometry)');
    const [center, radians] = circle;
    return (doc) => nearestMeters(doc, path, center) <= radians * EARTH_RADIUS_METERS;
  },
  $geoIntersects() {
    throw notOffered('geoIntersects');
  },
  $near() {
    throw requestFailed('$near: use geoNear');
  },
};
