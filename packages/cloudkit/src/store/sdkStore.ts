import { cloud } from '../cloud';
import { isDuplicate } from './conflict';
import { toQuery, toUpdate, type Commands } from './commands';
import { Duplicate, type FindOptions, type Store, type Transaction } from './port';
import { inTurn } from './turns';

const MAX_FIND = 1000;

/* The SDK's own types know neither transactions' parts nor dotted paths; these are the parts we call. */
interface SdkDoc {
  get(): Promise<{ data: unknown }>;
  set(options: { data: object }): Promise<unknown>;
}
interface SdkQuery {
  orderBy(field: string, direction: string): SdkQuery;
  skip(n: number): SdkQuery;
  limit(n: number): SdkQuery;
  field(fields: Record<string, boolean>): SdkQuery;
  get(): Promise<{ data: unknown[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}
interface SdkCollection {
  doc(id: string): SdkDoc;
  where(query: object): SdkQuery;
  add(options: { data: object }): Promise<unknown>;
}
interface SdkTransaction {
  collection(name: string): SdkCollection;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}
interface SdkDatabase {
  command: Commands;
  collection(name: string): SdkCollection;
  startTransaction(): Promise<SdkTransaction>;
}

const options = { throwOnNotFound: false } as Parameters<typeof cloud.database>[0];
const db = cloud.database(options) as unknown as SdkDatabase;

/** The store on the genuine SDK: what every deployed function uses. */
export const sdkStore: Store = {
  get: (name, id) => readOne(db.collection(name), id),

  async find(name, filter, options) {
    const { data } = await shaped(db.collection(name).where(toQuery(db.command, filter)), options).get();
    return data as never;
  },

  async count(name, filter) {
    const { total } = await db.collection(name).where(toQuery(db.command, filter)).count();
    return total;
  },

  add: (name, document) => addOne(db.collection(name), document),

  addAll: (name, documents) => addOne(db.collection(name), documents),

  async update(name, filter, change) {
    const query = db.collection(name).where(toQuery(db.command, filter));
    const { stats } = await query.update({ data: toUpdate(db.command, change) });
    return stats.updated;
  },

  async remove(name, filter) {
    if (Object.keys(filter).length === 0) throw new RangeError(`this would empty ${name}`);
    const { stats } = await db.collection(name).where(toQuery(db.command, filter)).remove();
    return stats.removed;
  },

  transaction: (work, turn) => inTurn(sdkStore, turn, () => runOnce(work)),
};

async function runOnce<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const sdk = await db.startTransaction();
  let result: T;
  try {
    result = await work({
      get: (name, id) => readOne(sdk.collection(name), id),
      add: (name, document) => addOne(sdk.collection(name), document),
      put: async (name, document) => {
        const { _id, ...data } = document;
        await sdk.collection(name).doc(_id).set({ data });
      },
    });
  } catch (error) {
    // The first error is the one that tells; a transaction that the server has ended already cannot be rolled back.
    await sdk.rollback().catch(() => undefined);
    throw error;
  }
  await sdk.commit();
  return result;
}

async function readOne(collection: SdkCollection, id: string): Promise<never> {
  const { data } = await collection.doc(id).get();
  return (data ?? undefined) as never;
}

async function addOne(collection: SdkCollection, document: object): Promise<void> {
  try {
    await collection.add({ data: document });
  } catch (error) {
    if (isDuplicate(error)) throw new Duplicate();
    throw error;
  }
}

function shaped(query: SdkQuery, { order, skip, limit, fields }: FindOptions): SdkQuery {
  if (limit > MAX_FIND) throw new RangeError(`WeChat Cloud returns at most ${MAX_FIND} documents`);
  let shapedQuery = query.limit(limit);
  for (const [field, direction] of order ?? []) shapedQuery = shapedQuery.orderBy(field, direction);
  if (skip) shapedQuery = shapedQuery.skip(skip);
  if (fields) shapedQuery = shapedQuery.field(Object.fromEntries(fields.map((field) => [field, true])));
  return shapedQuery;
}
