import { Context, find, type ProcessingMode } from 'mingo';
import * as queryOperators from 'mingo/operators/query';
import { Query } from 'mingo/query';
import { CloudError, requestFailed } from '../errors';
import type { Doc } from './ejson';
import { truthOf } from './expressions/define';
import { checkExpression, evaluate } from './expressions/evaluate';
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

type Test = (doc: Doc) => boolean;

/** Query operators that mingo does not have, or has otherwise. */
const OWN_OPERATORS = {
  ...GEO_OPERATORS,
  $expr(_path: string, expression: unknown, { variables = {} }: { variables?: Doc }): Test {
    checkExpression(expression);
    return (root) => truthOf(evaluate(expression, { root, variables }));
  },
};

/** A query copies the operators it is given, so it gets few: the whole of mingo costs ten times the query itself. */
const FOR_QUERIES = {
  scriptEnabled: false,
  context: Context.init({ query: { ...queryOperators, ...OWN_OPERATORS } as never }),
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

/**
 * A test for one document.
 * @param variables what expressions in the query may name with `$$`
 */
export function predicate(query: Doc, variables: Doc = {}): Test {
  const entries = Object.entries(query);
  if (entries.every(isPlainEquality))
    return (doc) => entries.every(([path, value]) => equalsOrHolds(doc[path], value));
  const compiled = mongoErrors(() => new Query(query as never, { ...FOR_QUERIES, variables }));
  return (doc) => mongoErrors(() => compiled.test(doc));
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
