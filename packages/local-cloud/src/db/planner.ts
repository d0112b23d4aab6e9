import { ObjectId, type Doc } from './ejson';
import type { IndexTable, KeyRange } from './index-table';
import { AFTER_ALL, component, invert, typeOf, type Direction } from './keys';
import type { Order } from './query';

/** How a query will be read. Every candidate is tested again with the whole query, so a plan may find too much, never too little. */
export type Plan =
  | { kind: 'ids'; ids: unknown[] }
  | { kind: 'index'; index: IndexTable; ranges: KeyRange[]; reverse: boolean; sorted: boolean }
  | { kind: 'scan' };

interface Bound {
  value: unknown;
  inclusive: boolean;
}

/** What a query says of one path that an index can use. */
interface Constraint {
  anyOf?: unknown[];
  low?: Bound;
  high?: Bound;
}

/** More ranges than this are not worth seeking one by one. */
const MOST_RANGES = 1000;

export function plan(query: Doc, order: Order, indexes: IndexTable[]): Plan {
  const constraints = constraintsOf(query);
  const ids = constraints.get('_id')?.anyOf;
  if (ids) return { kind: 'ids', ids };
  let best: { plan: Plan; score: number } = { plan: { kind: 'scan' }, score: 0 };
  for (const index of indexes) {
    if (index.isGeo || index.spec.sparse) continue;
    const candidate = planWith(index, constraints, order);
    if (candidate.score > best.score) best = candidate;
  }
  return best.plan;
}

/** Collects what must hold of each path; what stands under `$or`, `$nor` or an unknown operator is left to the test. */
function constraintsOf(query: Doc, into = new Map<string, Constraint>()): Map<string, Constraint> {
  for (const [path, condition] of Object.entries(query)) {
    if (path === '$and') for (const part of condition as Doc[]) constraintsOf(part, into);
    if (path.startsWith('$')) continue;
    const constraint = into.get(path) ?? {};
    into.set(path, constraint);
    if (isScalar(condition)) constraint.anyOf ??= [condition];
    else if (isOperators(condition)) readOperators(condition, constraint);
  }
  return into;
}

const isScalar = (value: unknown) =>
  typeof value !== 'object' || value === null || value instanceof Date || value instanceof ObjectId;

const isOperators = (value: unknown): value is Doc =>
  typeof value === 'object' && value !== null && Object.keys(value)[0]?.startsWith('$') === true;

function readOperators(operators: Doc, constraint: Constraint): void {
  for (const [operator, value] of Object.entries(operators)) {
    if (operator === '$in' && Array.isArray(value) && value.every(isScalar)) constraint.anyOf ??= value;
    if (!isScalar(value)) continue;
    if (operator === '$eq') constraint.anyOf = [value];
    if (value === null) continue;
    if (operator === '$gt' || operator === '$gte')
      constraint.low ??= { value, inclusive: operator === '$gte' };
    if (operator === '$lt' || operator === '$lte')
      constraint.high ??= { value, inclusive: operator === '$lte' };
  }
}

function planWith(
  index: IndexTable,
  constraints: Map<string, Constraint>,
  order: Order,
): { plan: Plan; score: number } {
  let prefixes = [''];
  let fixed = 0;
  for (const [path, direction] of index.spec.keys as [string, Direction][]) {
    const values = constraints.get(path)?.anyOf;
    if (!values || prefixes.length * values.length > MOST_RANGES) break;
    const parts = [...new Set(values.map((value) => component(value, direction)))];
    prefixes = prefixes.flatMap((prefix) => parts.map((part) => prefix + part));
    fixed++;
  }
  const next = index.spec.keys[fixed];
  const range = next && rangeOf(constraints.get(next[0]), next[1] as Direction, index.multi);
  const ranges = prefixes.map((prefix) =>
    range ? { from: prefix + range.from, to: prefix + range.to } : { from: prefix, to: prefix + AFTER_ALL },
  );
  // Ascending ranges, so that reading them one after another is reading in key order.
  ranges.sort((a, b) => (a.from < b.from ? -1 : 1));
  const direction =
    prefixes.length <= 1 && !index.multi ? orderedBy(index, fixed, constraints, order) : undefined;
  const score = fixed * 4 + (range ? 2 : 0) + (direction ? 1 : 0);
  const plan: Plan = {
    kind: 'index',
    index,
    ranges,
    reverse: direction === -1,
    sorted: direction !== undefined,
  };
  return { plan, score };
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
  const edge = (one: Bound, after: boolean) => component(one.value, direction) + (after ? AFTER_ALL : '');
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

/** 1 or -1 if reading the index forward or backward gives the order asked for. */
function orderedBy(
  index: IndexTable,
  fixed: number,
  constraints: Map<string, Constraint>,
  order: Order,
): Direction | undefined {
  const pinned = new Set(index.spec.keys.slice(0, fixed).map(([path]) => path));
  const open = order.filter(([path]) => !pinned.has(path));
  if (order.length === 0 || open.length === 0) return order.length ? 1 : undefined;
  let direction: Direction | undefined;
  for (const [i, [path, wanted]] of open.entries()) {
    const key = index.spec.keys[fixed + i];
    if (!key || key[0] !== path) return undefined;
    const turn: Direction = key[1] === wanted ? 1 : -1;
    if (direction && turn !== direction) return undefined;
    direction = turn;
  }
  return direction;
}
