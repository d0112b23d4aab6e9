import type { Entry } from './cache';
import { idKeyOf, type Collection } from './collection';
import type { Doc } from './ejson';
import { nearOf } from './geo/operators';
import { plan, type Plan } from './planner';
import { predicate, sorted, type Order } from './query';

export interface FindOptions {
  order?: Order;
  skip?: number;
  limit?: number;
  /** The query's test, where the caller has it already. */
  test?: (doc: Doc) => boolean;
}

/** Documents that match, in order; reads no more of an index than the limit needs when the index gives the order. */
export function find(collection: Collection, query: Doc, options: FindOptions = {}): Entry[] {
  const { order = [], skip = 0, limit = Infinity, test = predicate(query) } = options;
  const chosen = plan(query, order, collection.indexes);
  const inOrder = chosen.kind === 'index' && chosen.sorted;
  const needsSort = (order.length > 0 && !inOrder) || (order.length === 0 && nearOf(query) !== undefined);
  const found: Entry[] = [];
  for (const entry of candidates(collection, chosen, skip + limit)) {
    if (!test(entry.doc)) continue;
    found.push(entry);
    if (!needsSort && found.length >= skip + limit) break;
  }
  const ordered = needsSort ? sortEntries(found, query, order) : found;
  return skip > 0 || ordered.length > limit ? ordered.slice(skip, skip + limit) : ordered;
}

function sortEntries(entries: Entry[], query: Doc, order: Order): Entry[] {
  const owner = new Map(entries.map((entry) => [entry.doc, entry]));
  return sorted([...owner.keys()], query, order).map((doc) => owner.get(doc)!);
}

/** Everything the plan reaches, each document once. */
export function* candidates(collection: Collection, chosen: Plan, wanted: number): Generator<Entry> {
  if (chosen.kind === 'scan') {
    yield* collection.all();
  } else if (chosen.kind === 'ids') {
    for (const idKey of new Set(chosen.ids.map(idKeyOf))) {
      const entry = collection.withId(idKey);
      if (entry) yield entry;
    }
  } else {
    const { index, ranges, reverse } = chosen;
    const seen = index.multi ? new Set<number>() : undefined;
    for (const range of reverse ? [...ranges].reverse() : ranges)
      for (const rid of index.rids(range, reverse, wanted)) {
        if (seen?.has(rid)) continue;
        seen?.add(rid);
        const entry = collection.withRid(rid);
        if (entry) yield entry;
      }
  }
}
