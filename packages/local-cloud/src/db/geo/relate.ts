import { arcsOf, verticesOf, type Area, type Shape } from './geometry';
import type { Arc } from './ring';
import {
  along,
  angle,
  angleToArc,
  arcsCross,
  beside,
  crossing,
  EARTH_RADIUS_METERS,
  metersBetween,
  SAME_RADIANS,
  type Vec,
} from './sphere';

/** 1 inside the area, 0 on one of its rings, -1 outside. */
function sideOf(area: Area, p: Vec): 1 | 0 | -1 {
  const [outer, ...holes] = area;
  let side = outer!.side(p);
  for (const hole of holes) {
    if (side < 0) return -1;
    const inHole = hole.side(p);
    if (inHole > 0) return -1;
    if (inHole === 0) side = 0;
  }
  return side;
}

/** Edges belong to an area. */
const covered = (areas: Area[], p: Vec) => areas.some((area) => sideOf(area, p) >= 0);

/** Metres from a point to the nearest part of a shape; 0 inside an area. */
export function metersTo(shape: Shape, p: Vec): number {
  let nearest = Infinity;
  for (const point of shape.points) nearest = Math.min(nearest, metersBetween(point, p));
  if (covered(shape.areas, p)) return 0;
  for (const [a, b] of arcsOf(shape)) nearest = Math.min(nearest, EARTH_RADIUS_METERS * angleToArc(p, a, b));
  return nearest;
}

function touches(shape: Shape, p: Vec): boolean {
  if (shape.points.some((point) => angle(point, p) <= SAME_RADIANS)) return true;
  if (covered(shape.areas, p)) return true;
  for (const vertices of shape.lines)
    for (let i = 1; i < vertices.length; i++)
      if (angleToArc(p, vertices[i - 1]!, vertices[i]!) <= SAME_RADIANS) return true;
  return false;
}

/** Whether two shapes have a point in common; a shared edge or vertex counts. */
export function intersects(one: Shape, other: Shape): boolean {
  for (const vertex of verticesOf(one)) if (touches(other, vertex)) return true;
  for (const vertex of verticesOf(other)) if (touches(one, vertex)) return true;
  for (const [a, b] of arcsOf(one))
    for (const [c, d] of arcsOf(other)) if (arcsCross(a, b, c, d)) return true;
  return false;
}

/** Whether all of a shape lies in the areas (of a Polygon or MultiPolygon), their edges included. */
export function within(shape: Shape, areas: Area[]): boolean {
  for (const vertex of verticesOf(shape)) if (!covered(areas, vertex)) return false;
  const edges = areas.flat().flatMap((ring) => ring.arcs);
  for (const arc of arcsOf(shape))
    if (middlesOf(arc, edges).some((middle) => !covered(areas, middle))) return false;
  return !shape.areas.some((area) => hasOutside(area, areas, edges));
}

/** How far beside an edge to look for what it borders on: 6 mm. */
const BESIDE_RADIANS = 1e-9;

/** For an area whose rings are covered: whether a hole of `areas`, or a gap between them, lies in it. */
function hasOutside(area: Area, areas: Area[], edges: Arc[]): boolean {
  const own = area.flatMap((ring) => ring.arcs);
  return edges.some((edge) =>
    middlesOf(edge, own).some(
      (middle) =>
        sideOf(area, middle) > 0 &&
        beside(middle, ...edge, BESIDE_RADIANS).some((p) => sideOf(area, p) > 0 && !covered(areas, p)),
    ),
  );
}

/** Cuts an arc wherever it meets one of the others; the middle of each piece stands for all of it. */
function middlesOf([a, b]: Arc, others: Arc[]): Vec[] {
  const length = angle(a, b);
  const cuts = [0, length];
  const cutAt = (p: Vec) => {
    if (angleToArc(p, a, b) <= SAME_RADIANS) cuts.push(Math.min(length, angle(a, p)));
  };
  for (const [c, d] of others) {
    cutAt(c);
    cutAt(d);
    if (arcsCross(a, b, c, d)) cuts.push(angle(a, crossing(a, b, c, d)));
  }
  cuts.sort((x, y) => x - y);
  const middles: Vec[] = [];
  for (let i = 1; i < cuts.length; i++)
    if (cuts[i]! - cuts[i - 1]! > 2 * SAME_RADIANS) middles.push(along(a, b, (cuts[i]! + cuts[i - 1]!) / 2));
  return middles;
}
