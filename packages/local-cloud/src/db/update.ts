import * as updateOperators from 'mingo/operators/update';
import { requestFailed } from '../errors';
import { clone, type Doc } from './ejson';
import { mongoErrors } from './query';

/** Operators whose target must be a number, or an array, where it exists. MongoDB refuses others; mingo would do nothing. */
const NUMERIC = ['$inc', '$mul'];
const ARRAY = ['$push', '$pull', '$pullAll', '$pop', '$addToSet'];
/** Operators that make the fields on the way to their target. */
const MAKING = ['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet'];

type Operator = (fields: Doc) => (doc: Doc) => string[];
const OPERATORS = updateOperators as unknown as Record<string, Operator>;

/**
 * The document after an update, or undefined if it changes nothing.
 * @param modifier MongoDB update operators by field: `{$set: {...}, $inc: {...}}`
 * @throws DATABASE_REQUEST_FAILED for an update MongoDB would refuse
 */
export function updated(doc: Doc, modifier: Doc): Doc | undefined {
  const paths: string[] = [];
  for (const [operator, fields] of Object.entries(modifier)) {
    if (!operator.startsWith('$') || !(operator in OPERATORS))
      throw requestFailed(`Unknown update operator: ${operator}`);
    for (const path of Object.keys(fields as Doc)) {
      checkTarget(doc, operator, path);
      paths.push(path);
    }
    if (operator === '$rename') paths.push(...(Object.values(fields as Doc) as string[]));
  }
  checkConflicts(paths);
  const copy = clone(doc);
  let changed = false;
  for (const [operator, fields] of Object.entries(modifier))
    if (mongoErrors(() => OPERATORS[operator]!(fields as Doc)(copy)).length > 0) changed = true;
  return changed ? copy : undefined;
}

/** One update may not change a field twice, nor a field and what lies in it. */
function checkConflicts(paths: string[]): void {
  const sorted = paths.map((path) => `${path}.`).sort();
  for (const [i, path] of sorted.entries())
    if (i > 0 && path.startsWith(sorted[i - 1]!))
      throw requestFailed(
        `Updating the path '${path.slice(0, -1)}' would create a conflict at '${path.slice(0, -1)}'`,
      );
}

function checkTarget(doc: Doc, operator: string, path: string): void {
  const parts = path.split('.');
  if (parts[0] === '_id')
    throw requestFailed(`Performing an update on the path '_id' would modify the immutable field '_id'`);
  let target: unknown = doc;
  for (const part of parts) {
    if (target === undefined) return;
    if (typeof target !== 'object' || target === null) {
      if (MAKING.includes(operator))
        throw requestFailed(`Cannot create field '${part}' in element of path '${path}'`);
      return;
    }
    target = (target as Doc)[part];
  }
  if (target === undefined) return;
  if (NUMERIC.includes(operator) && typeof target !== 'number')
    throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type: '${path}'`);
  if (ARRAY.includes(operator) && !Array.isArray(target))
    throw requestFailed(`Cannot apply ${operator} to a non-array value: '${path}'`);
}
