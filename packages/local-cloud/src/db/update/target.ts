import type { Doc } from '../ejson';
import { elementTest, match } from '../match/match';
import { refused, REMOVED } from './operators';

/** Where a change is made: in an object or array that belongs to the document alone. */
export interface Target {
  read(): unknown;
  write(value: unknown): void;
}

const INDEX = /^\d+$/;
/** As MongoDB: an array is not filled up further than this to reach an index. */
const MOST_FILLED = 1_500_000;

/**
 * The place a path leads to. On the way missing objects are made if `makes` says so, else there is no place.
 * @throws if the way leads through something that is no object
 */
export function targetOf(doc: Doc, path: string, parts: string[], makes: boolean): Target | undefined {
  let holder: unknown = doc;
  for (const [i, part] of parts.entries()) {
    if (
      Array.isArray(holder)
        ? !INDEX.test(part)
        : typeof holder !== 'object' || holder === null || isLeaf(holder)
    ) {
      if (makes) throw refused(`Cannot create field '${part}' in element of path '${path}'`);
      return undefined;
    }
    const inside = holder as Record<string, unknown>;
    if (i === parts.length - 1)
      return { read: () => own(inside, part), write: (value) => put(inside, part, value) };
    if (own(inside, part) === undefined) {
      if (!makes) return undefined;
      put(inside, part, {});
    }
    holder = inside[part];
  }
  return undefined;
}

const isLeaf = (value: object) => Object.getPrototypeOf(value) !== Object.prototype && !Array.isArray(value);

const own = (holder: Record<string, unknown>, part: string) =>
  Object.hasOwn(holder, part) ? holder[part] : undefined;

function put(holder: Record<string, unknown> | unknown[], part: string, value: unknown): void {
  if (!Array.isArray(holder)) {
    if (value === REMOVED) delete holder[part];
    else holder[part] = value;
    return;
  }
  if (Number(part) > holder.length + MOST_FILLED)
    throw refused(`cannot backfill an array up to element ${part}`);
  while (holder.length < Number(part)) holder.push(null);
  // An array keeps its length: an element that is removed leaves null.
  holder[Number(part)] = value === REMOVED ? null : value;
}

/**
 * The paths that one with `$` (the first element the query matched) or `$[]` (every element) stands for.
 * @throws if no element is meant
 */
export function pathsFor(doc: Doc, path: string, query: Doc): string[][] {
  let found: string[][] = [[]];
  for (const part of path.split('.')) {
    if (part === '$[]')
      found = found.flatMap((parts) => arrayAt(doc, parts).map((_, i) => [...parts, String(i)]));
    else if (part === '$')
      found = found.map((parts) => [...parts, String(matchedIndex(arrayAt(doc, parts), parts, query))]);
    else if (part.startsWith('$')) throw refused(`The path '${path}' has an unknown part: ${part}`);
    else found = found.map((parts) => [...parts, part]);
  }
  return found;
}

function arrayAt(doc: Doc, parts: string[]): unknown[] {
  const value = parts.reduce<unknown>((holder, part) => (holder as Doc | undefined)?.[part], doc);
  if (!Array.isArray(value))
    throw refused(`The path '${parts.join('.')}' must be an array to update its elements`);
  return value;
}

/** Which element the query means: the first that meets the last of its conditions on the array or on fields in it. */
function matchedIndex(list: unknown[], parts: string[], query: Doc): number {
  const array = parts.join('.');
  let index = -1;
  for (const [path, condition] of conditionsOf(query)) {
    if (path !== array && !path.startsWith(`${array}.`)) continue;
    const inner = path.slice(array.length + 1);
    const each = (condition as Doc | null)?.['$elemMatch'];
    const test =
      inner !== ''
        ? elementTest({ [inner]: condition })
        : each !== undefined
          ? elementTest(each)
          : (element: unknown) => match({ v: condition })({ v: element });
    index = list.findIndex(test);
  }
  if (index < 0) throw refused('The positional operator did not find the match needed from the query.');
  return index;
}

function conditionsOf(query: Doc): [string, unknown][] {
  return Object.entries(query).flatMap(([key, value]) =>
    key === '$and' ? (value as Doc[]).flatMap(conditionsOf) : key.startsWith('$') ? [] : [[key, value]],
  );
}
