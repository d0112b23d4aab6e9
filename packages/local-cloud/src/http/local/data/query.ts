import type { Entry } from '../../../db/cache';
import type { Collection } from '../../../db/collection';
import { encode, type Doc } from '../../../db/ejson';
import { find } from '../../../db/find';
import type { Direction } from '../../../db/keys';
import { plan, type Plan } from '../../../db/planner';
import { predicate, type Order } from '../../../db/query';
import { relaxed } from '../../../db/relaxed';
import { invalidParam } from '../../../errors';
import type { Cloud } from '../../../kernel';
import type { Body } from '../routes';
import { objectFrom } from './texts';

const LARGEST_PAGE = 200;
const FURTHEST_SKIP = 10_000;
/** More matches than this are not sorted in memory for somebody who looks at one page. */
const MOST_SORTED = 50_000;
/** A longer document is shown by its beginning only, and read whole when it is opened. */
const LONGEST_PREVIEW = 20_000;

interface Found {
  entries: Entry[];
  next: string | null;
  how: Plan['kind'];
  index?: string;
  documents: number;
}

/**
 * Body `{collection, filter?, sort?, limit?, cursor?}`; filter and sort are texts in MongoDB's syntax (Extended JSON).
 * Without both, documents come newest first, straight from the table, so that any page of a large collection is cheap.
 * @returns `{docs: [{id, text, cut?}], next, read: {how, index?, documents, ms}}`; `next` is the cursor of the next page or null
 */
export async function queryDocuments({ db }: Cloud, body: Body): Promise<unknown> {
  const collection = db.collection(body['collection']);
  const filter = objectFrom(db, body['filter'], 'filter');
  const order = orderOf(objectFrom(db, body['sort'], 'sort'));
  const limit = countOf(body['limit'] ?? 50, 1, LARGEST_PAGE, 'limit');
  const startedAtMs = performance.now();
  const browsing = Object.keys(filter).length === 0 && order.length === 0;
  const { entries, next, ...read } = browsing
    ? newestOf(collection, limit, body['cursor'])
    : matching(collection, filter, order, limit, body['cursor']);
  const ms = Math.round((performance.now() - startedAtMs) * 100) / 100;
  return { docs: entries.map(preview), next, read: { ...read, ms } };
}

function newestOf(collection: Collection, limit: number, cursor: unknown): Found {
  const below = countOf(cursor ?? Number.MAX_SAFE_INTEGER, 0, Number.MAX_SAFE_INTEGER, 'cursor');
  const entries = collection.newest(below, limit + 1);
  const page = entries.slice(0, limit);
  const next = entries.length > limit ? String(page[page.length - 1]!.rid) : null;
  return { entries: page, next, how: 'scan', documents: entries.length };
}

function matching(collection: Collection, filter: Doc, order: Order, limit: number, cursor: unknown): Found {
  const skip = countOf(cursor ?? 0, 0, FURTHEST_SKIP, 'cursor');
  const matches = predicate(filter);
  const chosen = plan(filter, order, collection.indexes);
  let documents = 0;
  let matched = 0;
  const test = (doc: Doc) => {
    documents++;
    if (!matches(doc)) return false;
    if (++matched > MOST_SORTED)
      throw invalidParam(
        `more than ${MOST_SORTED} documents to sort: narrow the filter, or sort by an index`,
      );
    return true;
  };
  const entries = find(collection, filter, { order, skip, limit: limit + 1, test, unreported: true });
  const more = entries.length > limit && skip + limit <= FURTHEST_SKIP;
  return {
    entries: entries.slice(0, limit),
    next: more ? String(skip + limit) : null,
    how: chosen.kind,
    ...(chosen.kind === 'index' ? { index: chosen.index.spec.name } : {}),
    documents,
  };
}

function orderOf(sort: Doc): Order {
  return Object.entries(sort).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParam(`sort: ${path} must be 1 or -1`);
    return [path, direction as Direction];
  });
}

function countOf(value: unknown, least: number, most: number, name: string): number {
  const count = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (!Number.isInteger(count) || (count as number) < least || (count as number) > most)
    throw invalidParam(`${name} must be a whole number between ${least} and ${most}`);
  return count as number;
}

function preview({ doc, text }: Entry): { id: string; text: string; cut?: true } {
  const id = relaxed(encode(doc['_id']));
  const shown = text.length <= LONGEST_PREVIEW * 4 ? relaxed(text) : text;
  return shown.length <= LONGEST_PREVIEW ? { id, text: shown } : { id, text: shown.slice(0, 200), cut: true };
}
