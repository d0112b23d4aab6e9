import { encode } from '../ejson';
import { listFor } from './arrays';
import { isNone, operator, truthOf, type Operators } from './define';

/** Equal values have equal keys; missing counts as null. */
const keyOf = (value: unknown) => encode(value ?? null);

/** Different values, each where it first stood. */
export function distinct(values: unknown[]): unknown[] {
  const found = new Map<string, unknown>();
  for (const value of values) if (!found.has(keyOf(value))) found.set(keyOf(value), value);
  return [...found.values()];
}

const keysOf = (list: unknown[]) => new Set(list.map(keyOf));

const difference = (a: unknown[], b: unknown[]) => {
  const taken = keysOf(b);
  return distinct(a).filter((value) => !taken.has(keyOf(value)));
};

const isSubset = (a: unknown[], b: unknown[]) => difference(a, b).length === 0;

const intersection = (lists: unknown[][]) => {
  const others = lists.slice(1).map(keysOf);
  return distinct(lists[0] ?? []).filter((value) => others.every((keys) => keys.has(keyOf(value))));
};

/** A function of arrays. Null among them gives null, or is refused. */
const ofLists = (
  name: string,
  counts: [number, number],
  nullable: boolean,
  compute: (lists: unknown[][]) => unknown,
) =>
  operator(name, counts, (...values) => {
    if (nullable && values.some(isNone)) return null;
    return compute(values.map((value) => listFor(name, 'argument', value)));
  });

const ofElements = (name: string, compute: (list: unknown[]) => boolean) =>
  operator(name, [1, 1], (value) => compute(listFor(name, 'argument', value)));

export const SETS: Operators = {
  $allElementsTrue: ofElements('$allElementsTrue', (list) => list.every(truthOf)),
  $anyElementTrue: ofElements('$anyElementTrue', (list) => list.some(truthOf)),
  $setDifference: ofLists('$setDifference', [2, 2], true, ([a, b]) => difference(a!, b!)),
  $setEquals: ofLists('$setEquals', [2, Infinity], false, ([first, ...others]) =>
    others.every((other) => isSubset(first!, other) && isSubset(other, first!)),
  ),
  $setIntersection: ofLists('$setIntersection', [0, Infinity], true, intersection),
  $setIsSubset: ofLists('$setIsSubset', [2, 2], false, ([a, b]) => isSubset(a!, b!)),
  $setUnion: ofLists('$setUnion', [0, Infinity], true, (lists) => distinct(lists.flat(1))),
};
