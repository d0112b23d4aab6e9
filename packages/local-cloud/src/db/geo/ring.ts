import {
  angle,
  angleToArc,
  areaLeftOf,
  arcsCross,
  centerOf,
  dot,
  middle,
  SAME_RADIANS,
  turn,
  type Vec,
} from './sphere';

export type Arc = readonly [Vec, Vec];

/** A closed line of arcs; its inside is the smaller of the two parts it cuts the sphere into, as in MongoDB. */
export class Ring {
  readonly arcs: Arc[];
  private readonly center: Vec | undefined;
  private readonly radius: number;

  /** @param vertices each once: the first is not repeated at the end */
  constructor(readonly vertices: Vec[]) {
    const leftIsSmaller = areaLeftOf(vertices) <= 2 * Math.PI;
    const turned = leftIsSmaller ? vertices : [...vertices].reverse();
    this.arcs = turned.map((vertex, i) => [vertex, turned[(i + 1) % turned.length]!]);
    this.center = centerOf(vertices);
    const farthest = this.center
      ? Math.max(...vertices.map((vertex) => angle(vertex, this.center!)))
      : Math.PI;
    // A cap of less than half the sphere that holds the vertices holds the arcs and the inside too.
    this.radius = farthest < Math.PI / 2 ? farthest + SAME_RADIANS : Math.PI;
  }

  /** 1 inside, 0 on the ring itself, -1 outside. */
  side(p: Vec): 1 | 0 | -1 {
    if (this.center && this.radius < Math.PI && angle(p, this.center) > this.radius) return -1;
    if (this.arcs.some(([a, b]) => angleToArc(p, a, b) <= SAME_RADIANS)) return 0;
    return this.holds(p) ? 1 : -1;
  }

  /** Goes from the middle of one arc to p: begins inside if p lies to its left, and changes sides at every other arc. */
  private holds(p: Vec): boolean {
    const [start, from] = this.arcs
      .map((arc) => [arc, middle(...arc)] as const)
      .find(([, point]) => dot(point, p) > -0.99)!;
    let inside = turn(start[0], start[1], p) > 0;
    for (const arc of this.arcs) if (arc !== start && this.passes(from, p, arc)) inside = !inside;
    return inside;
  }

  /** As `arcsCross`, but a way through a vertex counts for one of its two arcs only. */
  private passes(from: Vec, to: Vec, [c, d]: Arc): boolean {
    const [left, leftToo] = [turn(from, to, c) >= 0, turn(from, to, d) >= 0];
    if (left === leftToo) return false;
    return leftToo ? turn(c, d, to) < 0 && turn(c, d, from) > 0 : turn(c, d, to) > 0 && turn(c, d, from) < 0;
  }

  crossesItself(): boolean {
    const { arcs } = this;
    return arcs.some(([a, b], i) => arcs.slice(i + 2).some(([c, d]) => arcsCross(a, b, c, d)));
  }
}
