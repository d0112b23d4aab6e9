import type { Shape } from './geometry';
import { angle, angleToArc, centerOf, SAME_RADIANS, vectorOf, type LngLat, type Vec } from './sphere';

/**
 * The cells of a geo index: the rectangle of longitudes and latitudes, cut in four again and again. A cell's number has
 * two bits a cut (north, east), so all that lies in a cell is one range of numbers.
 */
export interface Cell {
  /** Number of the first smallest cell in it. */
  code: number;
  /** How many cuts made it: 0 is the whole earth. */
  level: number;
  west: number;
  south: number;
}

/** A cell as its key says it. */
export type Place = Pick<Cell, 'code' | 'level'>;

/** The smallest cells are 2.4 m wide. */
const DEEPEST = 24;
const BITS = 2 ** DEEPEST;
export const EARTH: Cell = { code: 0, level: 0, west: -180, south: -90 };
/** A place on the globe that no more than so many cells describe. */
const MOST_CELLS = 8;

/** How many smallest cells a cell holds. */
const sizeOf = (cell: Cell) => 4 ** (DEEPEST - cell.level);

export function quarters({ code, level, west, south }: Cell): Cell[] {
  const [width, height] = [360 / 2 ** (level + 1), 180 / 2 ** (level + 1)];
  const size = 4 ** (DEEPEST - level - 1);
  return [0, 1, 2, 3].map((i) => ({
    code: code + i * size,
    level: level + 1,
    west: west + (i % 2) * width,
    south: south + (i >> 1) * height,
  }));
}

export const isSmallest = (cell: Cell) => cell.level === DEEPEST;

const codeBytes = (code: number) => {
  const bytes = Buffer.alloc(6);
  bytes.writeUIntBE(code, 0, 6);
  return bytes.toString('latin1');
};

/** The key of something that lies in the cell, and in no smaller one of those that describe it. */
export const cellKey = (cell: Place) => codeBytes(cell.code) + String.fromCharCode(cell.level);

/** Keys of the cell and of every cell in it. */
export function keysWithin(cell: Cell): { from: string; to: string } {
  const end = cell.code + sizeOf(cell);
  return { from: codeBytes(cell.code), to: end < 4 ** DEEPEST ? codeBytes(end) : '\xff'.repeat(7) };
}

/** The key of the cell alone. */
export function keysAt(cell: Place): { from: string; to: string } {
  return { from: cellKey(cell), to: codeBytes(cell.code) + String.fromCharCode(cell.level + 1) };
}

/** Less than any angle from p to a point of the cell. The slack is for rounding. */
export function leastAngle(cell: Cell, [lng, lat]: LngLat, p: Vec): number {
  if (cell.level === 0) return 0;
  const east = cell.west + 360 / 2 ** cell.level;
  const north = cell.south + 180 / 2 ** cell.level;
  const slack = 1e-9;
  if (lng >= cell.west && lng <= east)
    return Math.max(0, (Math.max(cell.south - lat, lat - north, 0) * Math.PI) / 180 - slack);
  // From outside its longitudes, the nearest point of a cell lies on its western or eastern edge, which are arcs.
  const edge = (at: number) => angleToArc(p, vectorOf([at, cell.south]), vectorOf([at, north]));
  return Math.max(0, Math.min(edge(cell.west), edge(east)) - slack);
}

/** The smallest cell of a position. */
export function cellAt([lng, lat]: LngLat): Cell {
  const steps = (part: number) => Math.min(BITS - 1, Math.floor(part * BITS));
  const [x, y] = [steps((lng + 180) / 360), steps((lat + 90) / 180)];
  let code = 0;
  for (let bit = DEEPEST - 1; bit >= 0; bit--) code = code * 4 + 2 * ((y >> bit) & 1) + ((x >> bit) & 1);
  return { code, level: DEEPEST, west: (x / BITS) * 360 - 180, south: (y / BITS) * 180 - 90 };
}

/** Cells that hold a circle (radius in radians) between them, as small as a few of them can be. */
export function cellsOfCircle(center: Vec, radius: number): Cell[] {
  const at = lngLatOfVector(center);
  let cells = [EARTH];
  while (!isSmallest(cells[0]!)) {
    const smaller = cells.flatMap(quarters).filter((cell) => leastAngle(cell, at, center) <= radius);
    if (smaller.length > MOST_CELLS) break;
    cells = smaller;
  }
  return cells;
}

/** Cells that hold a shape between them, and all that is no further than `slack` radians from it. */
export function cellsOf(shape: Shape, slack = 0): Cell[] {
  const cells = shape.points.flatMap((point) =>
    slack > 0 ? cellsOfCircle(point, slack) : cellAt(lngLatOfVector(point)),
  );
  for (const line of shape.lines) cells.push(...cellsAround(line, slack));
  for (const [outer] of shape.areas) cells.push(...cellsAround(outer!.vertices, slack));
  return cells;
}

/** The larger cells that a cell lies in. */
export function around({ code, level }: Place): Place[] {
  return Array.from({ length: level }, (_, larger) => {
    const size = 4 ** (DEEPEST - larger);
    return { code: Math.floor(code / size) * size, level: larger };
  });
}

/** For the vertices of a line or of an outer ring: a circle of less than half the earth around them holds the rest too. */
function cellsAround(vertices: Vec[], slack: number): Cell[] {
  const center = centerOf(vertices);
  const radius = center ? Math.max(...vertices.map((vertex) => angle(vertex, center))) : Math.PI;
  return center && radius < Math.PI / 2 ? cellsOfCircle(center, radius + SAME_RADIANS + slack) : [EARTH];
}

function lngLatOfVector([x, y, z]: Vec): LngLat {
  const degrees = 180 / Math.PI;
  return [Math.atan2(y, x) * degrees, Math.atan2(z, Math.hypot(x, y)) * degrees];
}
