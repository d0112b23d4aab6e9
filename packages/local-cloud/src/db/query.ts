import { Context, find, type ProcessingMode } from 'mingo';
import * as expressionOperators from 'mingo/operators/expression';
import * as queryOperators from 'mingo/operators/query';
import { Query } from 'mingo/query';
import { CloudError, requestFailed } from '../errors';
import type { Doc } from './ejson';
import { GEO_OPERATORS, nearestMeters, nearOf } from './geo/operators';
import { vectorOf } from './geo/sphere';
import type { Direction } from './keys';

export type Order = [path: string, direction: Direction][];

/** Options for every use of mingo: no code from a query is ever run. */
export const MINGO = {
  scriptEnabled: false,
  processingMode: 1 satisfies ProcessingMode,
  context: Context.init({ query: GEO_OPERATORS as never }),
};

/**
 * A query copies the operators it is given, so it gets few: the whole of mingo costs ten times the query itself.
 * Only `$expr` needs expressions.
 */
const QUERY_OPERATORS = { ...queryOperators, ...GEO_OPERATORS } as never;
const FOR_QUERIES = { scriptEnabled: false, context: Context.init({ query: QUERY_OPERATORS }) };
const FOR_EXPRESSIONS = {
  scriptEnabled: false,
  context: Context.init({ query: QUERY_OPERATORS, expression: expressionOperators as never }),
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

const EVERYTHING = new Query({}, FOR_QUERIES);

/** Most queries are equalities of plain fields; testing those needs no library. */
const isPlainEquality = ([path, value]: [string, unknown]) =>
  !path.includes('.') && !path.startsWith('$') && ['string', 'number', 'boolean'].includes(typeof value);

const equalsOrHolds = (found: unknown, value: unknown) =>
  found === value || (Array.isArray(found) && found.includes(value));

/** A test for one document. */
export function predicate(query: Doc): (doc: Doc) => boolean {
  const entries = Object.entries(query);
  if (entries.every(isPlainEquality))
    return (doc) => entries.every(([path, value]) => equalsOrHolds(doc[path], value));
  const options = usesExpressions(query) ? FOR_EXPRESSIONS : FOR_QUERIES;
  const compiled = mongoErrors(() => new Query(query as never, options));
  return (doc) => mongoErrors(() => compiled.test(doc));
}

function usesExpressions(query: unknown): boolean {
  if (typeof query !== 'object' || query === null) return false;
  if (Array.isArray(query)) return query.some(usesExpressions);
  return Object.entries(query).some(([key, value]) => key === '$expr' || usesExpressions(value));
}

/** Orders documents by the given order, else by distance if the query asks for what is near. */
export function sorted(docs: Doc[], query: Doc, order: Order): Doc[] {
  if (order.length > 0) return EVERYTHING.find<Doc>(docs).sort(Object.fromEntries(order)).all();
  const near = nearOf(query);
  if (!near) return docs;
  const from = vectorOf(near.from);
  const withDistance = docs.map((doc) => ({ doc, meters: nearestMeters(doc, near.path, from) }));
  return withDistance.sort((a, b) => a.meters - b.meters).map(({ doc }) => doc);
}

/** Leaves of each document what the projection names. */
export function projected(docs: Doc[], projection: Doc): Doc[] {
  return mongoErrors(() => find(docs, {}, projection as never, MINGO).all() as Doc[]);
}
