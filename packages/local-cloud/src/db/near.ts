import TinyQueue from 'tinyqueue';
import type { Entry } from './cache';
import type { Collection } from './collection';
import { EARTH, isSmallest, keysAt, keysWithin, leastAngle, quarters, type Cell } from './geo/cells';
import { nearestMeters } from './geo/operators';
import { EARTH_RADIUS_METERS, vectorOf, type LngLat } from './geo/sphere';
import type { IndexTable } from './index-table';

export interface Found {
  entry: Entry;
  meters: number;
}

interface Distances {
  minMeters?: number;
  maxMeters?: number;
}

/** A geo index, and the key bytes of the equalities that stand before its geo key. */
export interface GeoAccess {
  index: IndexTable;
  prefix: string;
  /** Cells with more keys than this are cut in four; 64 if absent. */
  leafKeys?: number;
}

const LEAF_KEYS = 64;

/**
 * Documents with a geometry under the path, nearest first, those of equal distance in the order of insertion. Read from
 * a geo index as they are asked for, so that whoever stops early has read little; without one everything is read first.
 * @param access which index; by default one that begins with the path, if there is any
 */
export function nearest(
  collection: Collection,
  path: string,
  from: LngLat,
  { minMeters = 0, maxMeters = Infinity }: Distances = {},
  access = geoAccess(collection, path),
): Generator<Found> {
  const within = { minMeters, maxMeters };
  return access
    ? readByCells(collection, path, from, within, access)
    : readAll(collection, path, from, within);
}

export function geoAccess(collection: Collection, path: string): GeoAccess | undefined {
  const index = collection.indexes.find(
    ({ spec: { keys } }) => keys[0]![0] === path && keys[0]![1] === '2dsphere',
  );
  return index && { index, prefix: '' };
}

function* readAll(
  collection: Collection,
  path: string,
  from: LngLat,
  { minMeters, maxMeters }: Required<Distances>,
): Generator<Found> {
  const center = vectorOf(from);
  const found: Found[] = [];
  for (const entry of collection.all()) {
    const meters = nearestMeters(entry.doc, path, center);
    if (meters < Infinity && meters >= minMeters && meters <= maxMeters) found.push({ entry, meters });
  }
  yield* found.sort((a, b) => a.meters - b.meters);
}

type Waiting = { meters: number; cell: Cell } | { meters: number; cell?: undefined; found: Found };

/** Nearer first; at the same distance cells before documents, so that no cell can hold one that should come first. */
function compare(a: Waiting, b: Waiting): number {
  if (a.meters !== b.meters) return a.meters - b.meters;
  if (a.cell || b.cell) return (a.cell ? 0 : 1) - (b.cell ? 0 : 1);
  return a.found.entry.rid - b.found.entry.rid;
}

/**
 * Whatever is nearest of cells and documents is looked at next: a document is the answer, a cell gives its documents or
 * its quarters (Hjaltason and Samet, "Distance browsing in spatial databases", 1999).
 */
function* readByCells(
  collection: Collection,
  path: string,
  from: LngLat,
  { minMeters, maxMeters }: Required<Distances>,
  access: GeoAccess,
): Generator<Found> {
  const center = vectorOf(from);
  const queue = new TinyQueue<Waiting>([{ meters: 0, cell: EARTH }], compare);
  const seen = new Set<number>();
  const push = (rids: Iterable<number>) => {
    for (const rid of rids) {
      if (seen.has(rid)) continue;
      seen.add(rid);
      const entry = collection.withRid(rid);
      const meters = entry ? nearestMeters(entry.doc, path, center) : Infinity;
      if (entry && meters < Infinity) queue.push({ meters, found: { entry, meters } });
    }
  };
  for (let next = queue.pop(); next && next.meters <= maxMeters; next = queue.pop()) {
    if (!next.cell) {
      if (next.meters >= minMeters) yield next.found;
      continue;
    }
    const rids = few(access, next.cell);
    push(rids ?? ridsIn(access, keysAt(next.cell)));
    if (rids) continue;
    for (const cell of quarters(next.cell)) {
      const meters = leastAngle(cell, from, center) * EARTH_RADIUS_METERS;
      if (meters <= maxMeters) queue.push({ meters, cell });
    }
  }
}

/** Everything in the cell, or undefined if that is too much to read at once. */
function few(access: GeoAccess, cell: Cell): number[] | undefined {
  const { leafKeys = LEAF_KEYS } = access;
  const rids: number[] = [];
  const range = isSmallest(cell) ? keysAt(cell) : keysWithin(cell);
  for (const rid of ridsIn(access, range)) {
    rids.push(rid);
    if (rids.length > leafKeys && !isSmallest(cell)) return undefined;
  }
  return rids;
}

const ridsIn = ({ index, prefix }: GeoAccess, { from, to }: { from: string; to: string }) =>
  index.rids({ from: prefix + from, to: prefix + to }, false, LEAF_KEYS + 1);
