import { Context, find, Query, type ProcessingMode } from 'mingo';
import { CloudError, requestFailed } from '../errors';
import type { Doc } from './ejson';
import { GEO_OPERATORS, nearestMeters, nearOf } from './geo';
import type { Direction } from './keys';

export type Order = [path: string, direction: Direction][];

/** Options for every use of mingo: no code from a query is ever run. */
export const MINGO = {
  scriptEnabled: false,
  processingMode: 1 satisfies ProcessingMode,
  context: Context.init({ query: GEO_OPERATORS as never }),
};

/** @throws DATABASE_REQUEST_FAILED for what MongoDB would refuse too, such as an unknown operator */
export function mongoErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw requestFailed(`[FailedOperation] ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A test for one document. */
export function predicate(query: Doc): (doc: Doc) => boolean {
  if (Object.keys(query).length === 0) return () => true;
  const compiled = mongoErrors(() => new Query(query as never, MINGO));
  return (doc) => mongoErrors(() => compiled.test(doc));
}

/** Orders documents by the given order, else by distance if the query asks for what is near. */
export function sorted(docs: Doc[], query: Doc, order: Order): Doc[] {
  if (order.length > 0) return find(docs, {}, {}, {}).sort(Object.fromEntries(order)).all() as Doc[];
  const near = nearOf(query);
  if (!near) return docs;
  const withDistance = docs.map((doc) => ({ doc, meters: nearestMeters(doc, near.path, near.from) }));
  return withDistance.sort((a, b) => a.meters - b.meters).map(({ doc }) => doc);
}

/** Leaves of each document what the projection names. */
export function projected(docs: Doc[], projection: Doc): Doc[] {
  return mongoErrors(() => find(docs, {}, projection as never, MINGO).all() as Doc[]);
}
