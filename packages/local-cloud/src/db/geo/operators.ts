import { requestFailed } from '../../errors';
import type { Doc } from '../ejson';
import { valuesAt } from '../paths';
import { lngLatOf, shapeIn, shapeOf, type Shape } from './geometry';
import { intersects, metersTo, within } from './relate';
import { EARTH_RADIUS_METERS, metersBetween, vectorOf, type LngLat, type Vec } from './sphere';

/** What `geoNear` asks for. */
export interface Near {
  path: string;
  from: LngLat;
  minMeters: number;
  maxMeters: number;
}

/** What `geoWithin` and `geoIntersects` ask for: a circle (radius in radians) or a shape. */
export type Region = { center: Vec; radius: number } | { shape: Shape };

/** Metres to the nearest geometry a document has under the path; Infinity if it has none. */
export function nearestMeters(doc: Doc, path: string, from: Vec): number {
  let nearest = Infinity;
  for (const value of valuesAt(doc, path).values) {
    const shape = shapeIn(value);
    if (shape) nearest = Math.min(nearest, metersTo(shape, from));
  }
  return nearest;
}

/** @throws for anything but a point, or distances that are not numbers from 0 */
export function readNear(path: string, argument: unknown): Near {
  const { $geometry, $maxDistance = Infinity, $minDistance = 0 } = (argument ?? {}) as Doc;
  const geometry = $geometry as { type?: unknown; coordinates?: unknown } | undefined;
  if (geometry?.type !== 'Point')
    throw requestFailed('[FailedOperation] geoNear needs a geometry that is a Point');
  for (const meters of [$maxDistance, $minDistance])
    if (typeof meters !== 'number' || !(meters >= 0))
      throw requestFailed(
        '[FailedOperation] maxDistance and minDistance must be non-negative numbers of metres',
      );
  return {
    path,
    from: lngLatOf(geometry.coordinates),
    minMeters: $minDistance as number,
    maxMeters: $maxDistance as number,
  };
}

/** Where `$nearSphere` stands in a query: it orders the answer by distance. */
export function nearOf(query: Doc): Near | undefined {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and')
      for (const part of condition as Doc[]) {
        const near = nearOf(part);
        if (near) return near;
      }
    const argument = (condition as { $nearSphere?: unknown } | null)?.$nearSphere;
    if (argument !== undefined) return readNear(path, argument);
  }
  return undefined;
}

/** @throws for an area that is none */
export function readWithin(argument: unknown): Region {
  const { $centerSphere: circle, $geometry } = (argument ?? {}) as Doc;
  if (circle !== undefined) {
    const [center, radius] = Array.isArray(circle) ? (circle as unknown[]) : [];
    if (typeof radius !== 'number' || !(radius >= 0))
      throw requestFailed('[FailedOperation] centerSphere needs a position and a radius in radians, from 0');
    return { center: vectorOf(lngLatOf(center)), radius };
  }
  const shape = shapeOf($geometry);
  if (shape.areas.length === 0)
    throw requestFailed('[FailedOperation] geoWithin needs a Polygon or MultiPolygon');
  return { shape };
}

/** @throws for a geometry that is none */
export const readIntersects = (argument: unknown): Region => ({
  shape: shapeOf(((argument ?? {}) as Doc)['$geometry']),
});

/** A circle holds a shape if it holds its vertices, as long as it is no more than half the earth. */
function inCircle(shape: Shape, center: Vec, radius: number): boolean {
  const holds = (p: Vec) => metersBetween(p, center) <= radius * EARTH_RADIUS_METERS;
  const rings = shape.areas.flatMap(([outer]) => outer!.vertices);
  return shape.points.every(holds) && shape.lines.flat().every(holds) && rings.every(holds);
}

const some = (path: string, test: (shape: Shape) => boolean) => (doc: Doc) =>
  valuesAt(doc, path).values.some((value) => {
    const shape = shapeIn(value);
    return shape !== undefined && test(shape);
  });

/** The geo operators of queries. */
export const GEO_OPERATORS: Record<string, (path: string, argument: unknown) => (doc: Doc) => boolean> = {
  $nearSphere(path, argument) {
    const { from, minMeters, maxMeters } = readNear(path, argument);
    const center = vectorOf(from);
    return (doc) => {
      const meters = nearestMeters(doc, path, center);
      return meters < Infinity && meters <= maxMeters && meters >= minMeters;
    };
  },
  $geoWithin(path, argument) {
    const region = readWithin(argument);
    if ('center' in region) return some(path, (shape) => inCircle(shape, region.center, region.radius));
    return some(path, (shape) => within(shape, region.shape.areas));
  },
  $geoIntersects(path, argument) {
    const region = readIntersects(argument);
    if ('center' in region) return () => false;
    return some(path, (shape) => intersects(shape, region.shape));
  },
  $near() {
    throw requestFailed('$near: use geoNear');
  },
};
