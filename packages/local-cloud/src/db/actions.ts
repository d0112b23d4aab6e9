import { invalidParam, notOffered } from '../errors';
import type { Database } from './database';
import type { Doc } from './ejson';
import { refuseQueryInTransaction } from './database';
import type { Direction } from './keys';
import type { Order } from './query';
import type { Transaction } from './transactions';

/** What the SDK sends with an action. */
export type Params = Record<string, unknown>;

/** What of the reply goes beside `requestId`. */
export type Reply = Record<string, unknown>;

type Action = (db: Database, params: Params, transaction: Transaction | undefined) => Promise<Reply> | Reply;

const DEFAULT_LIMIT = 100;
const LARGEST_LIMIT = 1000;
const LARGEST_REPLY_CHARS = 16 * 1024 * 1024;

/** Every database action but the three that begin and end transactions. */
export const DATABASE_ACTIONS: Record<string, Action> = {
  async 'database.addCollection'(db, params) {
    db.store.create(params['collectionName']);
    await db.store.file.durable();
    return {};
  },

  async 'database.insertDocument'(db, params, transaction) {
    const texts = params['data'];
    if (!Array.isArray(texts) || texts.length === 0) throw invalidParam('data must be an array of documents');
    if (transaction && texts.some((text) => String(text).includes('"$tcb_server_date"')))
      throw invalidParam('serverDate is not supported in an insert inside a transaction');
    const docs = texts.map((text) => objectOf(db, text));
    return {
      data: { insertedIds: await db.insert(db.collection(params['collectionName']), docs, transaction) },
    };
  },

  async 'database.getDocument'(db, params, transaction) {
    refuseQueryInTransaction(transaction, params['queryType']);
    const collection = db.collection(params['collectionName']);
    const query = objectOf(db, params['query'] ?? '{}');
    const projection = params['projection'] === undefined ? undefined : objectOf(db, params['projection']);
    if (transaction) {
      const text = db.getInTransaction(collection, query['_id'], transaction, projection);
      return { data: { list: text === undefined ? [] : [text] } };
    }
    if (params['queryType'] === 'DOC') {
      const text = await db.get(collection, query['_id'], projection);
      return { data: { list: text === undefined ? [] : [text] } };
    }
    const skip = Number(params['offset'] ?? 0);
    const limit = Math.min(Number(params['limit'] ?? DEFAULT_LIMIT), LARGEST_LIMIT);
    const list = await db.find(
      collection,
      query,
      { order: orderOf(db, params['order']), skip, limit },
      projection,
    );
    return { data: { list: checkSize(list), offset: skip, limit } };
  },

  async 'database.calculateDocument'(db, params) {
    const query = objectOf(db, params['query'] ?? '{}');
    return { data: { total: await db.count(db.collection(params['collectionName']), query) } };
  },

  async 'database.modifyDocument'(db, params, transaction) {
    refuseQueryInTransaction(transaction, params['queryType']);
    const collection = db.collection(params['collectionName']);
    const query = objectOf(db, params['query'] ?? '{}');
    const data = objectOf(db, params['data']);
    if (params['merge'] === false) {
      const id = query['_id'];
      if (id === undefined) throw invalidParam('set needs a document id');
      const result = await db.replace(
        collection,
        { _id: id, ...data },
        params['upsert'] === true,
        transaction,
      );
      if (result.existed || !result.written) return { data: { updated: result.written ? 1 : 0 } };
      return { data: { updated: 0, upsert_id: id } };
    }
    return {
      data: { updated: await db.update(collection, query, data, params['multi'] === true, transaction) },
    };
  },

  async 'database.removeDocument'(db, params, transaction) {
    refuseQueryInTransaction(transaction, params['queryType']);
    const query = objectOf(db, params['query'] ?? '{}');
    // What the real cloud does with it is not known; taking it for "everything" would be the worst guess.
    if (Object.keys(query).length === 0) throw notOffered('remove without a condition');
    const collection = db.collection(params['collectionName']);
    return { data: { deleted: await db.remove(collection, query, params['multi'] === true, transaction) } };
  },

  async 'database.aggregateDocuments'(db, params) {
    const stages = params['stages'] as { stageKey: string; stageValue: string }[];
    if (!Array.isArray(stages)) throw invalidParam('stages must be an array');
    const pipeline = stages.map(({ stageKey, stageValue }) => ({ [stageKey]: db.decode(stageValue) }));
    return { data: { list: await db.aggregate(params['collectionName'], pipeline) } };
  },
};

function objectOf(db: Database, text: unknown): Doc {
  const value = db.decode(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidParam('expected an object');
  return value as Doc;
}

/** SDK 4 sends `{path: 1 | -1}`, older ones `[{field, direction: 'asc' | 'desc'}]`. */
function orderOf(db: Database, text: unknown): Order {
  if (text === undefined) return [];
  const value = typeof text === 'string' ? db.decode(text) : text;
  if (Array.isArray(value))
    return (value as { field: string; direction: string }[]).map(({ field, direction }) => [
      field,
      direction === 'desc' ? -1 : 1,
    ]);
  return Object.entries(value as Record<string, Direction>);
}

function checkSize(list: string[]): string[] {
  let chars = 0;
  for (const text of list) chars += text.length;
  if (chars > LARGEST_REPLY_CHARS) throw invalidParam('the reply would be larger than 16 MB');
  return list;
}
