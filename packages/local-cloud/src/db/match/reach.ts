/** What a path reaches in a document that lacks it. */
export const MISSING = undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether the test holds of anything a dotted path reaches, as MongoDB walks it: through the objects in an array, but
 * not through an array in an array unless the path names the element by number. A missing field is tested as `MISSING`.
 * @param whole tests an array at the end of the path as such only; else each of its elements first, and then itself
 */
export function reaches(
  value: unknown,
  path: string,
  whole: boolean,
  test: (value: unknown) => boolean,
): boolean {
  return path.includes('.')
    ? walk(value, path.split('.'), 0, whole, test)
    : atEnd((value as Record<string, unknown>)[path], whole, test);
}

function atEnd(value: unknown, whole: boolean, test: (value: unknown) => boolean): boolean {
  return (!whole && Array.isArray(value) && value.some(test)) || test(value);
}

function walk(
  value: unknown,
  parts: string[],
  at: number,
  whole: boolean,
  test: (value: unknown) => boolean,
): boolean {
  if (at === parts.length) return atEnd(value, whole, test);
  const part = parts[at]!;
  if (Array.isArray(value)) {
    if (/^\d+$/.test(part) && Number(part) < value.length)
      if (walk(value[Number(part)], parts, at + 1, whole, test)) return true;
    return value.some((element) => isObject(element) && walk(element, parts, at, whole, test));
  }
  if (!isObject(value) || value[part] === undefined) return test(MISSING);
  return walk(value[part], parts, at + 1, whole, test);
}
