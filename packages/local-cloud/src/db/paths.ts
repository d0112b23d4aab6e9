import type { Doc } from './ejson';

/** Stands for an empty array: it has no element, yet is something. MongoDB indexes and sorts it below null. */
export const EMPTY_ARRAY = Symbol('empty array');

/**
 * The values an index sees under a dotted path: an array contributes each of its elements, and a path through an array
 * of objects goes on in each of them.
 */
export function valuesAt(doc: Doc, path: string): { values: unknown[]; multi: boolean } {
  const found = { values: [] as unknown[], multi: false };
  collect(doc, path.split('.'), 0, found);
  if (found.values.length === 0) found.values.push(undefined);
  return found;
}

function collect(
  value: unknown,
  parts: string[],
  at: number,
  found: { values: unknown[]; multi: boolean },
): void {
  if (at === parts.length) {
    if (Array.isArray(value)) {
      found.multi = true;
      if (value.length === 0) found.values.push(EMPTY_ARRAY);
      for (const element of value) found.values.push(element);
    } else found.values.push(value);
    return;
  }
  const part = parts[at] ?? '';
  if (Array.isArray(value)) {
    found.multi = true;
    if (/^\d+$/.test(part)) collect(value[Number(part)], parts, at + 1, found);
    for (const element of value)
      if (typeof element === 'object' && element) collect(element, parts, at, found);
  } else if (typeof value === 'object' && value !== null) {
    collect((value as Doc)[part], parts, at + 1, found);
  } else found.values.push(undefined);
}
