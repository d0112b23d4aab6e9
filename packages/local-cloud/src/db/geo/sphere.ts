/** Points of the sphere as unit vectors, so that nothing changes at the poles or at the antimeridian. */
export type Vec = readonly [number, number, number];

/** Degrees, longitude first, as GeoJSON writes it. */
export type LngLat = [lng: number, lat: number];

/** The sphere MongoDB measures on. */
export const EARTH_RADIUS_METERS = 6_378_100;

/** Two points closer than this are one: 0.06 mm on the ground, far above what rounding does to a vector. */
export const SAME_RADIANS = 1e-11;

const RADIANS = Math.PI / 180;

export function vectorOf([lng, lat]: LngLat): Vec {
  const across = Math.cos(lat * RADIANS);
  return [across * Math.cos(lng * RADIANS), across * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)];
}

export const dot = (a: Vec, b: Vec) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const plus = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const minus = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const times = (a: Vec, factor: number): Vec => [a[0] * factor, a[1] * factor, a[2] * factor];
const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const unit = (a: Vec): Vec => times(a, 1 / Math.hypot(...a));

/** Angle in radians, exact for points close together and for nearly opposite ones. */
export const angle = (a: Vec, b: Vec) =>
  2 * Math.atan2(Math.hypot(...minus(a, b)), Math.hypot(...plus(a, b)));

export const metersBetween = (a: Vec, b: Vec) => EARTH_RADIUS_METERS * angle(a, b);

/** Above 0 if c lies to the left of the great circle from a to b. Differences first: they lose nothing for near points. */
export const turn = (a: Vec, b: Vec, c: Vec) => dot(cross(minus(a, c), minus(b, c)), c);

/** The middle of the shorter arc from a to b. */
export const middle = (a: Vec, b: Vec): Vec => unit(plus(a, b));

/** The middle of several points; undefined where they balance each other. */
export function centerOf(points: Vec[]): Vec | undefined {
  const sum = points.reduce<Vec>(plus, [0, 0, 0]);
  return Math.hypot(...sum) > 1e-9 ? unit(sum) : undefined;
}

/** The point so many radians from a on the way to b. */
export function along(a: Vec, b: Vec, radians: number): Vec {
  const ahead = unit(cross(cross(a, b), a));
  return unit(plus(times(a, Math.cos(radians)), times(ahead, Math.sin(radians))));
}

/** Two points so many radians to the left and to the right of p, which lies on the arc from a to b. */
export function beside(p: Vec, a: Vec, b: Vec, radians: number): [Vec, Vec] {
  const left = times(unit(cross(a, b)), radians);
  return [unit(plus(p, left)), unit(minus(p, left))];
}

/** Angle from p to the nearest point of the arc from a to b. */
export function angleToArc(p: Vec, a: Vec, b: Vec): number {
  const normal = cross(a, b);
  const length = Math.hypot(...normal);
  const between = length > 0 && dot(cross(normal, a), p) > 0 && dot(cross(b, normal), p) > 0;
  if (between) return Math.abs(Math.asin(Math.max(-1, Math.min(1, turn(a, b, p) / length))));
  return Math.min(angle(p, a), angle(p, b));
}

/** Whether two arcs cross at a point inside both. */
export function arcsCross(a: Vec, b: Vec, c: Vec, d: Vec): boolean {
  const side = turn(a, b, d);
  if (side * turn(a, b, c) >= 0) return false;
  // All four turns alike: the circles meet on the near side of both arcs, not at its antipode.
  return side > 0 ? turn(c, d, b) < 0 && turn(c, d, a) > 0 : turn(c, d, b) > 0 && turn(c, d, a) < 0;
}

/** Where two crossing arcs meet. */
export function crossing(a: Vec, b: Vec, c: Vec, d: Vec): Vec {
  const meeting = unit(cross(cross(a, b), cross(c, d)));
  return dot(meeting, plus(a, b)) >= 0 ? meeting : times(meeting, -1);
}

/** Area to the left of a ring, in steradians, 0 to 4π (a fan of triangles; Van Oosterom and Strackee 1983). */
export function areaLeftOf(ring: Vec[]): number {
  let sum = 0;
  const a = ring[0]!;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [b, c] = [ring[i]!, ring[i + 1]!];
    sum += 2 * Math.atan2(dot(a, cross(b, c)), 1 + dot(a, b) + dot(b, c) + dot(c, a));
  }
  const whole = 4 * Math.PI;
  return ((sum % whole) + whole) % whole;
}
