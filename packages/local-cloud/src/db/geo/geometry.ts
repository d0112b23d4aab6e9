import { requestFailed } from '../../errors';
import { Ring, type Arc } from './ring';
import { angle, SAME_RADIANS, vectorOf, type LngLat, type Vec } from './sphere';

/** An outer ring, then its holes. */
export type Area = Ring[];

/** A geometry on the sphere, taken apart. */
export interface Shape {
  /** Points that stand alone. */
  points: Vec[];
  lines: Vec[][];
  areas: Area[];
}

type Part = (coordinates: unknown, shape: Shape, strict: boolean) => void;

const PARTS: Record<string, Part> = {
  Point: (coordinates, shape) => shape.points.push(position(coordinates)),
  LineString: (coordinates, shape) => shape.lines.push(line(coordinates)),
  Polygon: (coordinates, shape, strict) => shape.areas.push(area(coordinates, strict)),
  MultiPoint: each('Point'),
  MultiLineString: each('LineString'),
  MultiPolygon: each('Polygon'),
};

function each(type: string): Part {
  return (coordinates, shape, strict) => {
    for (const one of list(coordinates, 1, `Multi${type}`)) PARTS[type]!(one, shape, strict);
  };
}

/**
 * Reads GeoJSON: Point, LineString, Polygon and the three Multi types.
 * @param strict also refuses rings that cross themselves, which costs the square of their length
 * @throws DATABASE_REQUEST_FAILED saying what is wrong with it
 */
export function shapeOf(geometry: unknown, strict = true): Shape {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  const part = typeof type === 'string' && Object.hasOwn(PARTS, type) ? PARTS[type] : undefined;
  if (!part) throw wrong(`unknown GeoJSON type: ${shown(geometry)}`);
  const shape: Shape = { points: [], lines: [], areas: [] };
  part(coordinates, shape, strict);
  return shape;
}

/** The shape of a stored value, or undefined if it is none: such a value matches no geo query. */
export function shapeIn(value: unknown): Shape | undefined {
  if (typeof (value as { type?: unknown } | null | undefined)?.type !== 'string') return undefined;
  try {
    return shapeOf(value, false);
  } catch {
    return undefined;
  }
}

export function* arcsOf(shape: Shape): Generator<Arc> {
  for (const vertices of shape.lines)
    for (let i = 1; i < vertices.length; i++) yield [vertices[i - 1]!, vertices[i]!];
  for (const ring of shape.areas.flat()) yield* ring.arcs;
}

export function* verticesOf(shape: Shape): Generator<Vec> {
  yield* shape.points;
  for (const vertices of shape.lines) yield* vertices;
  for (const ring of shape.areas.flat()) yield* ring.vertices;
}

/** @throws if it is not `[longitude, latitude]` in degrees, -180 to 180 and -90 to 90 */
export function lngLatOf(value: unknown): LngLat {
  const [lng, lat] = Array.isArray(value) ? (value as unknown[]) : [];
  if (typeof lng !== 'number' || typeof lat !== 'number' || Number.isNaN(lng + lat))
    throw wrong(`a position must be two numbers, longitude and latitude, not ${shown(value)}`);
  if (Math.abs(lng) > 180 || Math.abs(lat) > 90)
    throw wrong(`longitude/latitude is out of bounds, lng: ${lng} lat: ${lat}`);
  return [lng, lat];
}

const position = (value: unknown): Vec => vectorOf(lngLatOf(value));

function line(value: unknown): Vec[] {
  const vertices = withoutRepeats(list(value, 2, 'LineString').map(position));
  if (vertices.length < 2) throw wrong('a LineString must have at least 2 different vertices');
  checkArcs(vertices, 'LineString');
  return vertices;
}

function area(value: unknown, strict: boolean): Area {
  const rings = list(value, 1, 'Polygon').map((one) => ring(one, strict));
  const [outer, ...holes] = rings;
  for (const hole of holes)
    if (strict && hole.vertices.some((vertex) => outer!.side(vertex) < 0))
      throw wrong('a hole of a Polygon must lie inside its outer ring');
  return rings;
}

function ring(value: unknown, strict: boolean): Ring {
  const positions = list(value, 4, 'ring of a Polygon').map(position);
  if (angle(positions[0]!, positions[positions.length - 1]!) > SAME_RADIANS)
    throw wrong('loop is not closed: the last position of a ring must be the first again');
  const closed = withoutRepeats(positions);
  checkArcs(closed, 'Polygon');
  const vertices = closed.slice(0, -1);
  if (vertices.length < 3) throw wrong('polygon loops must have at least 3 different vertices');
  const made = new Ring(vertices);
  if (strict && made.crossesItself()) throw wrong('the edges of a ring of a Polygon cross each other');
  return made;
}

function list(value: unknown, least: number, what: string): unknown[] {
  if (!Array.isArray(value) || value.length < least)
    throw wrong(`a ${what} must have an array of at least ${least} coordinates, not ${shown(value)}`);
  return value;
}

const withoutRepeats = (vertices: Vec[]) =>
  vertices.filter((vertex, i) => i === 0 || angle(vertex, vertices[i - 1]!) > SAME_RADIANS);

/** Between two opposite points there is no one shortest arc. */
function checkArcs(vertices: Vec[], what: string): void {
  for (let i = 1; i < vertices.length; i++)
    if (Math.PI - angle(vertices[i - 1]!, vertices[i]!) < 1e-9)
      throw wrong(`an edge of a ${what} may not join opposite points of the earth`);
}

const wrong = (message: string) => requestFailed(`[FailedOperation] Can't read a geometry: ${message}`);

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
