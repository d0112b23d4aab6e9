import TinyQueue from 'tinyqueue';
import type { Entry } from './cache';
import { idKeyOf, type Collection } from './collection';
import type { Doc } from './ejson';
import { nearOf } from './geo/operators';
import { nearest } from './near';
import { plan, type Plan } from './planner';
import { predicate, sorted, type Order } from './query';
import { LITTLE_FOUND, MUCH_READ } from './slow-queries';

export interface FindOptions {
  order?: Order;
  skip?: number;
  limit?: number;
  /** The query's test, where the caller has it already. */
  test?: (doc: Doc) => boolean;
  /** Not a query of the project's: nobody needs advice about it. */
  unreported?: boolean;
}

/** Documents that match, in order; reads no more of an index than the limit needs when the index gives the order. */
export function find(collection: Collection, query: Doc, options: FindOptions = {}): Entry[] {
  const { order = [], skip = 0, limit = Infinity, test = predicate(query) } = options;
  const chosen = plan(query, order, collection.indexes);
  const needsSort = !givesOrder(chosen, query, order);
  const found: Entry[] = [];
  let read = 0;
  for (const entry of candidates(collection, chosen, skip + limit)) {
    read++;
    if (!test(entry.doc)) continue;
    found.push(entry);
    if (!needsSort && found.length >= skip + limit) break;
  }
  const ordered = needsSort ? sortEntries(found, query, order) : found;
  const page = skip > 0 || ordered.length > limit ? ordered.slice(skip, skip + limit) : ordered;
  if (read > MUCH_READ && page.length < LITTLE_FOUND && !options.unreported) {
    const { name, indexes } = collection;
    collection.onSlowRead?.({ collection: name, query, order, skip, read, returned: page.length, indexes });
  }
  return page;
}

/** Whether what is read in this way comes in the order asked for: the given one, or by distance, or any. */
function givesOrder(chosen: Plan, query: Doc, order: Order): boolean {
  if (order.length > 0) return chosen.kind === 'index' && chosen.sorted !== false;
  return chosen.kind === 'near' || nearOf(query) === undefined;
}

function sortEntries(entries: Entry[], query: Doc, order: Order): Entry[] {
  const owner = new Map(entries.map((entry) => [entry.doc, entry]));
  return sorted([...owner.keys()], query, order).map((doc) => owner.get(doc)!);
}

/** Everything the plan reaches, each document once. */
export function* candidates(collection: Collection, chosen: Plan, wanted: number): Generator<Entry> {
  if (chosen.kind === 'scan') yield* collection.all();
  else if (chosen.kind === 'ids') yield* withIds(collection, chosen.ids);
  else if (chosen.kind === 'near') {
    const { path, from, ...distances } = chosen.near;
    for (const { entry } of nearest(collection, path, from, distances, chosen.access)) yield entry;
  } else if (chosen.kind === 'union') {
    const seen = new Set<number>();
    for (const plan of chosen.plans)
      for (const entry of candidates(collection, plan, wanted)) if (isNew(seen, entry.rid)) yield entry;
  } else {
    const seen = chosen.index.multi || chosen.index.isGeo ? new Set<number>() : undefined;
    for (const rid of chosen.sorted === 'merged' ? merged(chosen, wanted) : oneByOne(chosen, wanted)) {
      const entry = !seen || isNew(seen, rid) ? collection.withRid(rid) : undefined;
      if (entry) yield entry;
    }
  }
}

function isNew(seen: Set<number>, rid: number): boolean {
  if (seen.has(rid)) return false;
  seen.add(rid);
  return true;
}

function* withIds(collection: Collection, ids: unknown[]): Generator<Entry> {
  for (const idKey of new Set(ids.map(idKeyOf))) {
    const entry = collection.withId(idKey);
    if (entry) yield entry;
  }
}

type IndexPlan = Extract<Plan, { kind: 'index' }>;

function* oneByOne({ index, ranges, reverse }: IndexPlan, wanted: number): Generator<number> {
  for (const range of reverse ? [...ranges].reverse() : ranges) yield* index.rids(range, reverse, wanted);
}

/** From all ranges together, always the row whose key goes on with the first bytes. */
function* merged({ index, ranges, reverse }: IndexPlan, wanted: number): Generator<number> {
  const turn = reverse ? -1 : 1;
  const heads = new TinyQueue<Head>([], (a, b) => turn * (Buffer.compare(a.rest, b.rest) || a.rid - b.rid));
  const push = (rows: Head['rows'], prefixLength: number) => {
    const { value, done } = rows.next();
    if (!done) heads.push({ rest: value[0].subarray(prefixLength), rid: value[1], rows, prefixLength });
  };
  for (const range of ranges)
    push(index.rows(range, reverse, Math.ceil(wanted / ranges.length)), range.prefixLength ?? 0);
  for (let head = heads.pop(); head; head = heads.pop()) {
    yield head.rid;
    push(head.rows, head.prefixLength);
  }
}

interface Head {
  rest: Uint8Array;
  rid: number;
  rows: Generator<[key: Uint8Array, rid: number]>;
  prefixLength: number;
}
