import { sameValue } from '../order';
import { room } from './budget';
import { isNone, isObject, operator, refuse, typeName, wholeNumber, type Operators } from './define';

export function listFor(name: string, what: string, value: unknown): unknown[] {
  return Array.isArray(value)
    ? value
    : refuse(`${name}'s ${what} must be an array, but is ${typeName(value)}`);
}

function elementAt(list: unknown, at: unknown): unknown {
  if (isNone(list) || isNone(at)) return null;
  const elements = listFor('$arrayElemAt', 'first argument', list);
  return elements.at(wholeNumber('$arrayElemAt', 'its second argument', at));
}

function pairOf(entry: unknown): [string, unknown] {
  const pair = isObject(entry) ? [entry['k'], entry['v']] : entry;
  const whole = isObject(entry)
    ? Object.keys(entry).sort().join() === 'k,v'
    : Array.isArray(entry) && entry.length === 2;
  if (!whole) return refuse('$arrayToObject needs pairs [k, v] or objects {k, v}');
  const [key, value] = pair as unknown[];
  return typeof key === 'string'
    ? [key, value]
    : refuse(`$arrayToObject needs keys of text, not ${typeName(key)}`);
}

function objectFrom(list: unknown): unknown {
  if (isNone(list)) return null;
  const entries = listFor('$arrayToObject', 'argument', list);
  if (entries.some((entry) => isObject(entry) !== isObject(entries[0])))
    refuse('$arrayToObject needs all entries in the same form');
  return Object.fromEntries(entries.map(pairOf));
}

function entriesOf(object: unknown): unknown {
  if (isNone(object)) return null;
  if (!isObject(object)) return refuse(`$objectToArray requires an object, found: ${typeName(object)}`);
  return Object.entries(object)
    .filter(([, value]) => value !== undefined)
    .map(([k, v]) => ({ k, v }));
}

function chained(...lists: unknown[]): unknown {
  if (lists.some(isNone)) return null;
  const all = lists.map((list) => listFor('$concatArrays', 'argument', list));
  room(all.reduce((total, list) => total + list.length, 0));
  return ([] as unknown[]).concat(...all);
}

function indexIn(list: unknown, wanted: unknown, from: unknown = 0, to?: unknown): unknown {
  if (isNone(list)) return null;
  const elements = listFor('$indexOfArray', 'first argument', list);
  const start = wholeNumber('$indexOfArray', 'its start', from);
  const end = to === undefined ? elements.length : wholeNumber('$indexOfArray', 'its end', to);
  if (start < 0 || end < 0) refuse('$indexOfArray requires a start and an end that are not negative');
  for (let i = start; i < Math.min(end, elements.length); i++) if (sameValue(elements[i], wanted)) return i;
  return -1;
}

function range(from: unknown, to: unknown, by: unknown = 1): unknown {
  const [start, end, step] = [
    wholeNumber('$range', 'its start', from),
    wholeNumber('$range', 'its end', to),
    wholeNumber('$range', 'its step', by),
  ];
  if (step === 0) refuse('$range requires a non-zero step value');
  const length = room(Math.max(0, Math.ceil((end - start) / step)));
  return Array.from({ length }, (_, i) => start + i * step);
}

function part(list: unknown, first: unknown, count?: unknown): unknown {
  if (isNone(list) || isNone(first) || count === null) return null;
  const elements = listFor('$slice', 'first argument', list);
  const n = wholeNumber('$slice', 'its second argument', first);
  if (count === undefined) return n < 0 ? elements.slice(n) : elements.slice(0, n);
  const length = wholeNumber('$slice', 'its third argument', count);
  if (length <= 0) refuse('the third argument of $slice must be positive');
  const start = n < 0 ? Math.max(0, elements.length + n) : n;
  return elements.slice(start, start + length);
}

export const ARRAYS: Operators = {
  $arrayElemAt: operator('$arrayElemAt', [2, 2], elementAt),
  $arrayToObject: operator('$arrayToObject', [1, 1], objectFrom),
  $objectToArray: operator('$objectToArray', [1, 1], entriesOf),
  $concatArrays: operator('$concatArrays', [0, Infinity], chained),
  $in: operator('$in', [2, 2], (wanted, list) =>
    listFor('$in', 'second argument', list).some((element) => sameValue(element, wanted)),
  ),
  $indexOfArray: operator('$indexOfArray', [2, 4], indexIn),
  $isArray: operator('$isArray', [1, 1], Array.isArray),
  $range: operator('$range', [2, 3], range),
  $reverseArray: operator('$reverseArray', [1, 1], (list) =>
    isNone(list) ? null : [...listFor('$reverseArray', 'argument', list)].reverse(),
  ),
  $size: operator('$size', [1, 1], (list) => listFor('$size', 'argument', list).length),
  $slice: operator('$slice', [2, 3], part),
};
