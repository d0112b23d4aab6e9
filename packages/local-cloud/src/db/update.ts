import { update as applyModifier } from 'mingo';
import { requestFailed } from '../errors';
import { clone, type Doc } from './ejson';
import { mongoErrors } from './query';

/** Operators whose target must be a number, or an array, where it exists. MongoDB refuses others; mingo would do nothing. */
const NUMERIC = ['$inc', '$mul'];
const ARRAY = ['$push', '$pull', '$pullAll', '$pop', '$addToSet'];
/** Operators that make the fields on the way to their target. */
const MAKING = ['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet'];

/**
 * The document after an update, or undefined if it changes nothing.
 * @param modifier MongoDB update operators by field: `{$set: {...}, $inc: {...}}`
 * @throws DATABASE_REQUEST_FAILED for an update MongoDB would refuse
 */
export function updated(doc: Doc, modifier: Doc): Doc | undefined {
  for (const [operator, fields] of Object.entries(modifier)) {
    if (!operator.startsWith('$')) throw requestFailed(`Unknown update operator: ${operator}`);
    for (const path of Object.keys(fields as Doc)) checkTarget(doc, operator, path);
  }
  const copy = clone(doc);
  const changed = mongoErrors(() => applyModifier(copy, modifier as never, [], {}, { cloneMode: 'none' }));
  return changed.length > 0 ? copy : undefined;
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
