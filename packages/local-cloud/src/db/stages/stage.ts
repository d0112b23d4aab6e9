import type { Doc } from '../ejson';
import { isObject, refuse, wholeNumber } from '../expressions/define';
import type { Store } from '../store';

/** What a pipeline runs in: the collections it may look into, and the variables of a lookup around it. */
export interface Around {
  store: Store;
  variables: Record<string, unknown>;
  /** For stages with a pipeline of their own: refuses unknown stages, and runs the others. */
  check(stages: unknown[]): void;
  run(docs: Doc[], stages: StageSpec[], around: Around): Doc[];
}

/** One stage over all documents. It never changes a document: others may hold the same one. */
export type Stage = (docs: Doc[], spec: unknown, around: Around) => Doc[];

/** A stage as it is sent: one name, one specification. */
export type StageSpec = Record<string, unknown>;

/** The parts of a stage's specification by name. @throws if one is unknown or missing */
export function partsOf(name: string, spec: unknown, needed: string[], allowed: string[] = []): Doc {
  if (!isObject(spec)) return refuse(`the ${name} stage specification must be an object`);
  const missing = needed.find((key) => spec[key] === undefined);
  if (missing) refuse(`${name} requires '${missing}' to be specified`);
  const unknown = Object.keys(spec).find((key) => !needed.includes(key) && !allowed.includes(key));
  if (unknown) refuse(`Unrecognized option to ${name}: '${unknown}'`);
  return spec;
}

/** @throws unless it is a path such as `a.b`, without `$` */
export function pathFor(name: string, what: string, value: unknown): string {
  if (typeof value !== 'string' || value === '' || value.startsWith('$') || value.split('.').includes(''))
    refuse(`${name} needs ${what} to be the name of a field, found ${JSON.stringify(value)}`);
  return value as string;
}

/** @throws unless it is a whole number of at least `least` */
export function countFor(name: string, least: number, value: unknown): number {
  const count = wholeNumber(name, 'its argument', value);
  return count >= least ? count : refuse(`the ${name} argument must be at least ${least}, found ${count}`);
}
