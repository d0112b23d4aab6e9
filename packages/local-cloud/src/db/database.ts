import { setImmediate as nextTurn } from 'node:timers/promises';
import { CloudError, invalidParam, notOffered } from '../errors';
import type { Clock } from '../clock';
import { aggregate } from './aggregate';
import type { StageSpec } from './stages/stage';
import type { Entry } from './cache';
import { idKeyOf, type Collection } from './collection';
import { decode, encode, type Doc } from './ejson';
import { refuseProto } from './proto';
import { find, type FindOptions } from './find';
import { Locks } from './locks';
import { projected } from './query';
import { Store, type StoreOptions } from './store';
import { Transactions, type Transaction } from './transactions';
import { PlainWrites, withId } from './writes';

export interface DatabaseOptions extends StoreOptions {
  transactionLimitMs: number;
}

/** The database of the cloud: what the SDK's actions ask for, in plain values. */
export class Database {
  store: Store;
  transactions: Transactions;
  private readonly locks: Locks<unknown>;
  private readonly writes: PlainWrites;

  constructor(
    private readonly options: DatabaseOptions,
    private readonly clock: Clock,
  ) {
    this.locks = new Locks(options.transactionLimitMs);
    this.writes = new PlainWrites(this.locks);
    this.store = new Store(options);
    this.transactions = this.newTransactions();
  }

  private newTransactions(): Transactions {
    return new Transactions(this.store.versions, this.locks, this.options.transactionLimitMs, () =>
      this.clock.nowMs(),
    );
  }

  /** Closes the file, lets `swap` change it, and opens it again. Open transactions end. */
  reopen(swap: () => void): void {
    const { commit } = this.store.versions;
    this.transactions.forgetAll();
    this.store.close();
    swap();
    this.store = new Store(this.options);
    this.store.versions.commit = commit + 1;
    this.transactions = this.newTransactions();
  }

  close(): void {
    this.transactions.forgetAll();
    this.store.close();
  }

  decode(text: unknown): unknown {
    if (typeof text !== 'string') throw invalidParam('expected a string of Extended JSON');
    try {
      refuseProto(text);
      return decode(text, this.clock.nowMs());
    } catch (error) {
      if (error instanceof CloudError) throw error;
      throw invalidParam('not Extended JSON');
    }
  }

  collection(name: unknown): Collection {
    return this.store.collection(name);
  }

  /** Waits until what was just read cannot be taken back by a crash. */
  private async settled(batch: number): Promise<void> {
    await this.store.file.durable(batch);
  }

  private async written(collection: Collection): Promise<void> {
    await this.settled(collection.writeBatch);
  }

  /** One document as Extended JSON, or undefined. */
  async get(collection: Collection, id: unknown, projection?: Doc): Promise<string | undefined> {
    const entry = await this.entry(collection, id);
    if (!entry || !projection) return entry?.text;
    return encode(projected([entry.doc], projection)[0]);
  }

  /** The same as plain values, for who is in this process: shared with every other reader. */
  async getPlain(collection: Collection, id: unknown): Promise<Doc | undefined> {
    return (await this.entry(collection, id))?.doc;
  }

  private async entry(collection: Collection, id: unknown): Promise<Entry | undefined> {
    const entry = collection.withId(idKeyOf(id));
    await this.settled(entry ? entry.batch : collection.removeBatch);
    return entry;
  }

  /** The same as a transaction sees it. What it reads became durable before its commit does. */
  getInTransaction(
    collection: Collection,
    id: unknown,
    transaction: Transaction,
    projection?: Doc,
  ): string | undefined {
    const doc = transaction.read(collection, idKeyOf(id));
    return doc && encode(projection ? projected([doc], projection)[0] : doc);
  }

  /** Documents as Extended JSON. */
  async find(collection: Collection, query: Doc, options: FindOptions, projection?: Doc): Promise<string[]> {
    const entries = find(collection, query, options);
    const texts = projection ? projected(docsOf(entries), projection).map(encode) : entries.map(textOf);
    await this.written(collection);
    return texts;
  }

  /** The same as plain values, for who is in this process: shared with every other reader. */
  async findPlain(
    collection: Collection,
    query: Doc,
    options: FindOptions,
    projection?: Doc,
  ): Promise<readonly Doc[]> {
    const docs = docsOf(find(collection, query, options));
    await this.written(collection);
    return projection ? projected(docs, projection) : docs;
  }

  async count(collection: Collection, query: Doc): Promise<number> {
    const total = Object.keys(query).length === 0 ? collection.count() : find(collection, query).length;
    await this.written(collection);
    return total;
  }

  async aggregate(collectionName: unknown, stages: StageSpec[]): Promise<string[]> {
    const texts = aggregate(this.store, collectionName, stages);
    await this.store.file.durable();
    return texts;
  }

  async insert(collection: Collection, docs: Doc[], transaction?: Transaction): Promise<unknown[]> {
    if (transaction) return docs.map((doc) => transaction.insert(collection, doc));
    const ids = await this.writes.insert(collection, docs);
    await this.written(collection);
    return ids;
  }

  async update(
    collection: Collection,
    query: Doc,
    modifier: Doc,
    multi: boolean,
    transaction?: Transaction,
  ): Promise<number> {
    if (transaction) return transaction.update(collection, idKeyOf(query['_id']), modifier);
    const count = await this.writes.update(collection, query, modifier, multi);
    await this.written(collection);
    return count;
  }

  async remove(
    collection: Collection,
    query: Doc,
    multi: boolean,
    transaction?: Transaction,
  ): Promise<number> {
    if (transaction) return transaction.remove(collection, idKeyOf(query['_id']));
    const count = await this.writes.remove(collection, query, multi);
    await this.written(collection);
    return count;
  }

  async replace(
    collection: Collection,
    doc: Doc,
    upsert: boolean,
    transaction?: Transaction,
  ): Promise<{ existed: boolean; written: boolean }> {
    if (transaction) return { ...transaction.replace(collection, doc), written: true };
    const result = await this.writes.replace(collection, doc, upsert);
    await this.written(collection);
    return result;
  }

  async commit(transaction: Transaction): Promise<void> {
    transaction.commit();
    this.transactions.forget(transaction);
    // Also what it only read: its answer must not rest on something a crash could take back.
    await this.store.file.durable();
  }

  /** Bulk data: documents replace those of the same id; the collection is made if it is missing. */
  async import(name: string, docs: Doc[]): Promise<number> {
    const collection = this.store.has(name) ? this.collection(name) : this.store.create(name);
    for (const [i, doc] of docs.entries()) {
      if (i % 500 === 499) await nextTurn();
      await this.writes.replace(collection, withId(doc), true);
    }
    await this.written(collection);
    return docs.length;
  }
}

const docsOf = (entries: readonly Entry[]): Doc[] => entries.map(({ doc }) => doc);
const textOf = ({ text }: Entry): string => text;

/** Inside a transaction the documented API reaches documents by id only. */
export function refuseQueryInTransaction(transaction: Transaction | undefined, queryType: unknown): void {
  if (transaction && queryType !== 'DOC') throw notOffered('where() inside a transaction');
}
