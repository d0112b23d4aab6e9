import type { Doc } from '../ejson';
import { isNone, isObject, refuse } from '../expressions/define';
import { partsOf, pathFor, type Stage } from './stage';

/** A pipeline's memory is limited on the real cloud (100 MB); documents beyond this number would not fit. */
const MOST_DOCUMENTS = 500_000;

/** `$unwind`: one document for each element of an array; what is no array counts as its only element. */
export const unwind: Stage = (docs, spec) => {
  const parts = partsOf(
    '$unwind',
    typeof spec === 'string' ? { path: spec } : spec,
    ['path'],
    ['includeArrayIndex', 'preserveNullAndEmptyArrays'],
  );
  const { path: given, includeArrayIndex, preserveNullAndEmptyArrays: preserve = false } = parts;
  if (typeof given !== 'string' || !given.startsWith('$'))
    return refuse("the path of $unwind must begin with '$'");
  if (typeof preserve !== 'boolean')
    return refuse("$unwind needs 'preserveNullAndEmptyArrays' to be a boolean");
  const path = pathFor('$unwind', 'its path', given.slice(1)).split('.');
  const index =
    includeArrayIndex === undefined
      ? undefined
      : pathFor('$unwind', 'includeArrayIndex', includeArrayIndex).split('.');
  const made: Doc[] = [];
  const add = (doc: Doc, at: number | null) => {
    if (made.length >= MOST_DOCUMENTS)
      refuse('$unwind makes more documents than the memory of a pipeline holds');
    made.push(index ? withAt(doc, index, at) : doc);
  };
  for (const doc of docs) {
    const value = valueAt(doc, path);
    if (Array.isArray(value) && value.length > 0)
      value.forEach((element, at) => add(withAt(doc, path, element), at));
    else if (Array.isArray(value)) {
      if (preserve) add(withAt(doc, path, undefined), null);
    } else if (!isNone(value) || preserve) add(doc, null);
  }
  return made;
};

function valueAt(doc: Doc, path: string[]): unknown {
  let value: unknown = doc;
  for (const key of path) value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

/** A copy with another value under the path, or without it. */
export function withAt(doc: Doc, [key, ...path]: string[], value: unknown): Doc {
  const copy = { ...doc };
  const inner = isObject(copy[key!]) ? (copy[key!] as Doc) : {};
  const next = path.length === 0 ? value : withAt(inner, path, value);
  if (next === undefined) delete copy[key!];
  else copy[key!] = next;
  return copy;
}
