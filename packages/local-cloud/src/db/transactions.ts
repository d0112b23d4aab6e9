import { randomUUID } from 'node:crypto';
import { transactionBusy, transactionConflict, transactionMissing } from '../errors';
import { idKeyOf, type Collection } from './collection';
import { documentText } from './document-text';
import type { Doc } from './ejson';
import type { Locks } from './locks';
import { updated } from './update/update';
import type { Versions } from './versions';
import { lockKeys, withId } from './writes';

interface Write {
  collection: Collection;
  idKey: string;
  doc: Doc | undefined;
  text: string | undefined;
}

/**
 * One transaction: it reads a snapshot, keeps its writes to itself until the commit, and locks what it writes.
 * Writing what another transaction holds, or what anyone has changed since the snapshot, fails at once and ends it.
 */
export class Transaction {
  readonly id = randomUUID();
  busy = false;
  ended = false;
  /** Taken at the first operation, as MongoDB does. */
  private snapshot: number | undefined;
  private readonly writes = new Map<string, Write>();
  private readonly held = new Set<string>();

  constructor(
    private readonly versions: Versions,
    private readonly locks: Locks<unknown>,
    readonly startedAtMs: number,
  ) {}

  /** The document as this transaction sees it. */
  read(collection: Collection, idKey: string): Doc | undefined {
    const key = collection.keyOf(idKey);
    const own = this.writes.get(key);
    if (own) return own.doc;
    this.snapshot ??= this.versions.takeSnapshot();
    const old = this.versions.seenBy(this.snapshot, key);
    return (old ? old.entry : collection.withId(idKey))?.doc;
  }

  insert(collection: Collection, doc: Doc): unknown {
    const complete = withId(doc);
    const idKey = idKeyOf(complete['_id']);
    if (this.read(collection, idKey)) this.fail(() => collection.refuseId(complete));
    this.write(collection, idKey, complete);
    return complete['_id'];
  }

  /** @returns how many documents it changed: 0 or 1 */
  update(collection: Collection, idKey: string, modifier: Doc): number {
    const current = this.read(collection, idKey);
    const next = current && updated(current, modifier);
    if (next) this.write(collection, idKey, next);
    return next ? 1 : 0;
  }

  replace(collection: Collection, doc: Doc): { existed: boolean } {
    const idKey = idKeyOf(doc['_id']);
    const existed = this.read(collection, idKey) !== undefined;
    this.write(collection, idKey, doc);
    return { existed };
  }

  /** @returns how many documents it removed: 0 or 1 */
  remove(collection: Collection, idKey: string): number {
    if (!this.read(collection, idKey)) return 0;
    this.write(collection, idKey, undefined);
    return 1;
  }

  private write(collection: Collection, idKey: string, doc: Doc | undefined): void {
    const key = collection.keyOf(idKey);
    for (const lock of lockKeys(collection, idKey, doc)) {
      if (!this.locks.take(lock, this)) this.conflict();
      this.held.add(lock);
    }
    if (this.versions.seenBy(this.snapshot ?? this.versions.commit, key)) this.conflict();
    let text: string | undefined;
    if (doc)
      this.fail(() => {
        this.checkUnique(collection, idKey, doc);
        text = documentText(doc);
      });
    this.writes.set(key, { collection, idKey, doc, text });
  }

  /** As `Collection.checkUnique`, but a key that this transaction has taken from its holder is free. */
  private checkUnique(collection: Collection, idKey: string, doc: Doc): void {
    for (const index of collection.declared) {
      if (!index.mayRefuse) continue;
      const keys = index.keysOf(doc);
      if (!index.spec.unique) continue;
      for (const key of keys) {
        const rid = index.holder(key);
        const holder = rid === undefined ? undefined : collection.withRid(rid);
        if (!holder || holder.idKey === idKey) continue;
        const own = this.writes.get(collection.keyOf(holder.idKey));
        const given = own && !(own.doc && index.keysOf(own.doc).includes(key));
        if (!given) index.refuse(doc);
      }
    }
  }

  /** An error ends the transaction, as in MongoDB. */
  private fail(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.end();
      throw error;
    }
  }

  conflict(): never {
    this.end();
    throw transactionConflict();
  }

  /** Everything at one instant. */
  commit(): void {
    if (this.writes.size > 0) this.versions.commit++;
    for (const { collection, idKey, doc, text } of this.writes.values()) collection.write(idKey, doc, text);
    this.end();
  }

  end(): void {
    if (this.ended) return;
    this.ended = true;
    if (this.snapshot !== undefined) this.versions.release(this.snapshot);
    this.locks.release(this.held);
  }
}

/** The open transactions by id. */
export class Transactions {
  private readonly open = new Map<string, Transaction>();

  constructor(
    private readonly versions: Versions,
    private readonly locks: Locks<unknown>,
    private readonly limitMs: number,
    private readonly nowMs: () => number,
  ) {}

  start(): Transaction {
    const transaction = new Transaction(this.versions, this.locks, this.nowMs());
    this.open.set(transaction.id, transaction);
    setTimeout(() => this.forget(transaction), this.limitMs).unref();
    return transaction;
  }

  /** @throws TransactionNotExist if it never was, has ended, or took too long; TransactionBusy if another operation of it is under way */
  get(id: unknown): Transaction {
    const transaction = this.existing(id);
    if (transaction.busy) throw transactionBusy();
    return transaction;
  }

  /** Gives everything up, also while an operation is under way, so that no lock outlives a failed `Promise.all`. */
  abort(id: unknown): void {
    this.forget(this.existing(id));
  }

  private existing(id: unknown): Transaction {
    const transaction = this.open.get(id as string);
    if (transaction && !transaction.ended) return transaction;
    this.open.delete(id as string);
    throw transactionMissing();
  }

  forget(transaction: Transaction): void {
    transaction.end();
    this.open.delete(transaction.id);
  }

  /** Ends those whose time is over by a clock that has been moved on. */
  endLate(): void {
    const earliestMs = this.nowMs() - this.limitMs;
    for (const transaction of [...this.open.values()])
      if (transaction.startedAtMs < earliestMs) this.forget(transaction);
  }

  /** Ends every open transaction, for a restore of the whole database. */
  forgetAll(): void {
    for (const transaction of [...this.open.values()]) this.forget(transaction);
  }
}
