import { clone, type Doc } from '../ejson';
import { sameValue } from '../order';
import { OPERATORS, refused, REMOVED } from './operators';
import { pathsFor, targetOf } from './target';

/**
 * The document after an update, or undefined if it changes nothing.
 * @param modifier MongoDB update operators by field: `{$set: {...}, $inc: {...}}`
 * @param query what found the document: `$` in a path means the element that it matched
 * @throws DATABASE_REQUEST_FAILED for an update MongoDB would refuse
 */
export function updated(doc: Doc, modifier: Doc, query: Doc = {}): Doc | undefined {
  checkPaths(modifier);
  const copy = clone(doc);
  let changed = false;
  for (const [operator, fields] of Object.entries(modifier))
    for (const [path, argument] of Object.entries(fields as Doc)) {
      if (operator === '$rename') changed = rename(copy, path, argument as string) || changed;
      else
        for (const parts of path.includes('$') ? pathsFor(copy, path, query) : [path.split('.')])
          changed = change(copy, operator, path, parts, argument) || changed;
    }
  return changed ? copy : undefined;
}

/** @returns whether the document is another now */
function change(copy: Doc, operator: string, path: string, parts: string[], argument: unknown): boolean {
  const { makes, change: made } = OPERATORS[operator]!;
  const apply = made(argument, path);
  const target = targetOf(copy, path, parts, makes);
  if (!target) return false;
  const before = target.read();
  const after = apply(before);
  if (after === undefined || (after !== REMOVED && sameValue(before, after))) return false;
  target.write(after);
  return true;
}

function rename(copy: Doc, from: string, to: string): boolean {
  const source = targetOf(copy, from, inObjects(copy, from), false);
  const value = source?.read();
  if (value === undefined) return false;
  source!.write(REMOVED);
  targetOf(copy, to, inObjects(copy, to), true)!.write(value);
  return true;
}

/** A field in an array can be neither end of a renaming. */
function inObjects(copy: Doc, path: string): string[] {
  const parts = path.split('.');
  let holder: unknown = copy;
  for (const part of parts) {
    if (Array.isArray(holder)) throw refused(`$rename cannot reach into an array: '${path}'`);
    holder = (holder as Doc | null | undefined)?.[part];
  }
  return parts;
}

function checkPaths(modifier: Doc): void {
  const paths: string[] = [];
  for (const [operator, fields] of Object.entries(modifier)) {
    if (operator !== '$rename' && !Object.hasOwn(OPERATORS, operator))
      throw refused(`Unknown modifier: ${operator}. Expected an update operator`);
    if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
      throw refused(`Modifiers operate on fields: ${operator} needs {field: …}`);
    for (const [path, argument] of Object.entries(fields)) {
      paths.push(path);
      if (operator !== '$rename') continue;
      if (typeof argument !== 'string') throw refused(`The 'to' field for $rename must be a string: ${path}`);
      paths.push(argument);
    }
  }
  for (const path of paths) {
    const parts = path.split('.');
    if (parts.includes('') || parts.includes('__proto__'))
      throw refused(`The update path '${path}' contains a field name that cannot be one`);
    if (path === '_id' || path.startsWith('_id.'))
      throw refused(`Performing an update on the path '${path}' would modify the immutable field '_id'`);
  }
  checkConflicts(paths);
}

/** One update may not change a field twice, nor a field and what lies in it. */
function checkConflicts(paths: string[]): void {
  const sorted = paths.map((path) => `${path}.`).sort();
  for (const [i, path] of sorted.entries())
    if (i > 0 && path.startsWith(sorted[i - 1]!))
      throw refused(
        `Updating the path '${path.slice(0, -1)}' would create a conflict at '${sorted[i - 1]!.slice(0, -1)}'`,
      );
}
