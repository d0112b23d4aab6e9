import { idKeyOf, type Collection } from '../db/collection';
import type { Database } from '../db/database';
import { clone, type Doc } from '../db/ejson';
import type { FindOptions } from '../db/find';
import type { Transaction } from '../db/transactions';
import type { Caller } from './caller';

/** Documents by id, inside a transaction or outside. */
export interface Documents {
  get(name: string, id: string): Promise<Doc | undefined>;
  /** @throws E11000 if the id, or a key of a unique index, is taken */
  add(name: string, doc: Doc): Promise<void>;
  put(name: string, doc: Doc): Promise<void>;
}

/** What the SDK offers of the database, without the SDK: plain documents and MongoDB's conditions and modifiers. */
export interface SimStore extends Documents {
  /** All of them in one call, or, when one is taken, none. @throws E11000 */
  addAll(name: string, docs: Doc[]): Promise<void>;
  find(name: string, query: Doc, options: FindOptions, projection?: Doc): Promise<Doc[]>;
  count(name: string, query: Doc): Promise<number>;
  /** @returns how many documents it changed */
  update(name: string, query: Doc, modifier: Doc): Promise<number>;
  /** @returns how many documents it took away */
  remove(name: string, query: Doc): Promise<number>;
  begin(): Promise<SimTransaction>;
}

export interface SimTransaction extends Documents {
  update(name: string, id: string, modifier: Doc): Promise<number>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** The database as one caller reaches it. */
export function simStore(caller: Caller): SimStore {
  const on = <T>(name: string, work: (db: Database, collection: Collection) => Promise<T> | T): Promise<T> =>
    caller.call((db) => work(db, db.collection(name)));
  return {
    get: async (name, id) => clone(await on(name, (db, at) => db.getPlain(at, id))),
    async find(name, query, options, projection) {
      const docs = await on(name, (db, at) => db.findPlain(at, query, options, projection));
      return docs.map(clone);
    },
    count: (name, query) => on(name, (db, at) => db.count(at, query)),
    add: async (name, doc) => void (await on(name, (db, at) => db.insert(at, [clone(doc)]))),
    addAll: async (name, docs) => void (await on(name, (db, at) => db.insert(at, docs.map(clone)))),
    put: async (name, doc) => void (await on(name, (db, at) => db.replace(at, clone(doc), true))),
    update: (name, query, modifier) => on(name, (db, at) => db.update(at, query, modifier, true)),
    remove: (name, query) => on(name, (db, at) => db.remove(at, query, true)),
    async begin() {
      const transaction = await caller.call((db) => db.transactions.start());
      return simTransaction(caller, transaction);
    },
  };
}

function simTransaction(caller: Caller, transaction: Transaction): SimTransaction {
  const on = <T>(work: (db: Database, own: Transaction) => Promise<T> | T): Promise<T> =>
    caller.call((db) => work(db, db.transactions.get(transaction.id)), transaction);
  return {
    get: async (name, id) => clone(await on((db, own) => own.read(db.collection(name), idKeyOf(id)))),
    add: async (name, doc) => void (await on((db, own) => db.insert(db.collection(name), [clone(doc)], own))),
    put: async (name, doc) =>
      void (await on((db, own) => db.replace(db.collection(name), clone(doc), true, own))),
    update: (name, id, modifier) =>
      on((db, own) => db.update(db.collection(name), { _id: id }, modifier, false, own)),
    commit: () => on((db, own) => db.commit(own)),
    rollback: () => caller.call((db) => db.transactions.abort(transaction.id)),
  };
}
