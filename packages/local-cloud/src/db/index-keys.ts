import { requestFailed } from '../errors';
import type { Doc } from './ejson';
import { cellKey, cellsOf } from './geo/cells';
import { shapeOf } from './geo/geometry';
import type { IndexSpec } from './index-spec';
import { component } from './keys';
import { EMPTY_ARRAY, valuesAt } from './paths';

/**
 * The keys of a document in an index, and whether an array had a part in it.
 * @throws DATABASE_REQUEST_FAILED for a geometry that is none, and for arrays under two paths, as MongoDB does
 */
export function keysOf(doc: Doc, spec: IndexSpec): { keys: string[]; multi: boolean } {
  let keys = [''];
  let array: string | undefined;
  let present = false;
  for (const [path, kind] of spec.keys) {
    const { values, multi } = valuesAt(doc, path);
    if (multi && array !== undefined && topOf(array) !== topOf(path))
      throw requestFailed(`[FailedOperation] cannot index parallel arrays [${path}] [${array}]`);
    if (multi) array = path;
    present ||= multi || values.some((value) => value !== undefined);
    const parts =
      kind === '2dsphere' ? cellParts(doc, values) : values.map((value) => component(value, kind));
    keys =
      parts.length === 1
        ? keys.map((key) => key + parts[0])
        : keys.flatMap((key) => parts.map((part) => key + part));
  }
  if (spec.sparse && !present) return { keys: [], multi: false };
  return { keys: keys.length > 1 ? [...new Set(keys)] : keys, multi: array !== undefined };
}

/** Paths through one array are not parallel. */
const topOf = (path: string) => path.split('.')[0];

/** None for a document without a geometry: a geo index leaves it out. */
function cellParts(doc: Doc, values: unknown[]): string[] {
  try {
    return values
      .filter((value) => value !== undefined && value !== null && value !== EMPTY_ARRAY)
      .flatMap((value) => cellsOf(shapeOf(value)).map(cellKey));
  } catch (error) {
    throw requestFailed(
      `[FailedOperation] Can't extract geo keys: {_id: ${JSON.stringify(doc['_id'])}} ${(error as Error).message}`,
    );
  }
}
