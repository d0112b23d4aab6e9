import type { Constraint } from './constraints';
import type { IndexTable, KeyRange } from './index-table';
import { AFTER_ALL, component, invert, textPrefix, typeOf, type Direction } from './keys';
import type { Choice } from './planner';
import type { Order } from './query';

/** More ranges than this are not worth seeking one by one; more than so many are not worth merging. */
const MOST_RANGES = 1000;
const MOST_MERGED = 64;

/** Reading an index: by its leading paths that are fixed, then by a range of the next, in order if it has the order. */
export function indexPlan(index: IndexTable, paths: Map<string, Constraint>, order: Order): Choice {
  const keys = index.spec.keys as [string, Direction][];
  const pinned = new Set<string>();
  let prefixes = [''];
  let fixed = 0;
  for (const [path, direction] of keys) {
    const values = paths.get(path)?.anyOf;
    if (!values || prefixes.length * values.length > MOST_RANGES) break;
    const parts = [...new Set(values.map((value) => component(value, direction)))];
    if (parts.length === 1) pinned.add(path);
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => prefix + part));
    fixed++;
  }
  const next = keys[fixed];
  const narrowed = next && rangesOf(paths.get(next[0]), next[1], index.multi);
  const ranges = prefixes.flatMap((prefix) =>
    (narrowed ?? [{ from: '', to: AFTER_ALL }]).map(({ from, to }) => ({
      from: prefix + from,
      to: prefix + to,
      prefixLength: prefix.length,
    })),
  );
  // Ascending ranges, so that reading them one after another is reading in key order.
  ranges.sort((a, b) => (a.from < b.from ? -1 : 1));
  const sorting = index.multi ? undefined : sortingOf(keys, fixed, pinned, order, ranges.length);
  const score = fixed * 4 + (narrowed ? 2 : 0) + (sorting ? 1 : 0);
  const reverse = sorting?.direction === -1;
  return { plan: { kind: 'index', index, ranges, reverse, sorted: sorting?.how ?? false }, score };
}

function rangesOf(
  constraint: Constraint | undefined,
  direction: Direction,
  multi: boolean,
): KeyRange[] | undefined {
  if (constraint?.startsWith) {
    const { prefix, pattern } = constraint.startsWith;
    const from = textPrefix(prefix, direction);
    const same = component(pattern, direction);
    return [
      { from, to: from + AFTER_ALL + AFTER_ALL },
      { from: same, to: same + AFTER_ALL },
    ];
  }
  const range = rangeOf(constraint, direction, multi);
  return range && [range];
}

/** The key bytes between the bounds, within the type of their value: `$gt: 5` finds numbers only. */
function rangeOf(
  constraint: Constraint | undefined,
  direction: Direction,
  multi: boolean,
): KeyRange | undefined {
  const low = constraint?.low;
  // Several elements of an array may satisfy the two bounds between them, so only one bound narrows the search.
  const high = multi && low ? undefined : constraint?.high;
  const bound = low ?? high;
  if (!bound) return undefined;
  if (low && high && typeOf(low.value) !== typeOf(high.value)) return undefined;
  const type = typeOf(bound.value);
  const edge = (one: { value: unknown }, after: boolean) =>
    component(one.value, direction) + (after ? AFTER_ALL : '');
  if (direction === 1)
    return {
      from: low ? edge(low, !low.inclusive) : String.fromCharCode(type),
      to: high ? edge(high, high.inclusive) : String.fromCharCode(type + 1),
    };
  return {
    from: high ? edge(high, !high.inclusive) : invert(String.fromCharCode(type)),
    to: low ? edge(low, low.inclusive) : String.fromCharCode(255 - type + 1),
  };
}

interface Sorting {
  direction: Direction;
  how: 'ranges' | 'merged';
}

/** How reading gives the order asked for, if it can. A path that is fixed to one value orders nothing. */
function sortingOf(
  keys: [string, Direction][],
  fixed: number,
  pinned: Set<string>,
  order: Order,
  ranges: number,
): Sorting | undefined {
  if (order.length === 0) return undefined;
  const open = order.filter(([path]) => !pinned.has(path));
  const inRanges = directionOf(
    keys.filter(([path]) => !pinned.has(path)),
    open,
  );
  if (inRanges) return { direction: inRanges, how: 'ranges' };
  const inEach = ranges <= MOST_MERGED && directionOf(keys.slice(fixed), open);
  return inEach ? { direction: inEach, how: 'merged' } : undefined;
}

/** 1 or -1 if reading keys forward or backward gives the order asked for. */
function directionOf(keys: [string, Direction][], order: Order): Direction | undefined {
  let direction: Direction | undefined;
  for (const [i, [path, wanted]] of order.entries()) {
    const key = keys[i];
    if (!key || key[0] !== path) return undefined;
    const turn: Direction = key[1] === wanted ? 1 : -1;
    if (direction && turn !== direction) return undefined;
    direction = turn;
  }
  return direction ?? 1;
}
