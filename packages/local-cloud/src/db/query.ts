import { CloudError, requestFailed } from '../errors';
import type { Doc } from './ejson';
import { nearestMeters, nearOf } from './geo/operators';
import { vectorOf } from './geo/sphere';
import { component, type Direction } from './keys';
import { match, type Match } from './match/match';
import { valuesAt } from './paths';
import { projector } from './projection';

export type Order = [path: string, direction: Direction][];

/** @throws DATABASE_REQUEST_FAILED for what MongoDB would refuse too, such as an unknown operator */
export function mongoErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw requestFailed(`[FailedOperation] ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Most queries are equalities of plain fields; testing those needs no library. */
const isPlainEquality = ([path, value]: [string, unknown]) =>
  !path.includes('.') &&
  !path.startsWith('$') &&
  ['string', 'number', 'boolean'].includes(typeof value) &&
  !Number.isNaN(value);

const equalsOrHolds = (found: unknown, value: unknown) =>
  found === value || (Array.isArray(found) && found.includes(value));

/**
 * A test for one document.
 * @param variables what expressions in the query may name with `$$`
 * @throws DATABASE_REQUEST_FAILED for a query MongoDB would refuse
 */
export function predicate(query: Doc, variables: Doc = {}): Match {
  const entries = Object.entries(query);
  if (entries.every(isPlainEquality))
    return (doc) => entries.every(([path, value]) => equalsOrHolds(doc[path], value));
  const test = mongoErrors(() => match(query, variables));
  return (doc) => mongoErrors(() => test(doc));
}

/**
 * Bytes whose order is the order asked for, as an index has them. Of an array, the least element decides upwards and
 * the greatest downwards.
 */
function sortKey(doc: Doc, order: Order): string {
  let key = '';
  for (const [path, direction] of order) {
    const { values } = valuesAt(doc, path);
    let first = component(values[0], direction);
    for (let i = 1; i < values.length; i++) {
      const other = component(values[i], direction);
      if (other < first) first = other;
    }
    key += first;
  }
  return key;
}

/** Orders documents by the given order, else by distance if the query asks for what is near; equal ones stay as they are. */
export function sorted(docs: Doc[], query: Doc, order: Order): Doc[] {
  if (order.length > 0) {
    const withKey = docs.map((doc) => ({ doc, key: sortKey(doc, order) }));
    return withKey.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ doc }) => doc);
  }
  const near = nearOf(query);
  if (!near) return docs;
  const from = vectorOf(near.from);
  const withDistance = docs.map((doc) => ({ doc, meters: nearestMeters(doc, near.path, from) }));
  return withDistance.sort((a, b) => a.meters - b.meters).map(({ doc }) => doc);
}

/** Leaves of each document what the projection names. */
export function projected(docs: Doc[], projection: Doc): Doc[] {
  return docs.map(projector(projection));
}
