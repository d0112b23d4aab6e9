import { randomUUID } from 'node:crypto';
import { invalidParam } from '../errors';
import { idKeyOf, type Collection } from './collection';
import type { Doc } from './ejson';
import { find } from './find';
import type { Locks } from './locks';
import { predicate } from './query';
import { updated } from './update/update';

/** Returned by a decision that leaves the document as it is. */
export const KEEP = Symbol('keep');

type Decision = (current: Doc | undefined) => Doc | undefined | typeof KEEP;

/** 32 hexadecimal digits, as the real cloud makes its ids. */
export const newId = (): string => randomUUID().replaceAll('-', '');

/** The document with an `_id`, which comes first as MongoDB keeps it. */
export function withId(doc: Doc): Doc {
  if (doc['_id'] === undefined) return { _id: newId(), ...doc };
  const { _id: id, ...rest } = doc;
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '')
    throw invalidParam('_id must be a string or a number');
  return { _id: id, ...rest };
}

/** What a write to a document must hold, or find free: the document, and its place in each unique index. */
export function* lockKeys(collection: Collection, idKey: string, doc: Doc | undefined): Generator<string> {
  yield collection.keyOf(idKey);
  if (!doc) return;
  for (const index of collection.declared)
    if (index.spec.unique) for (const key of index.keysOf(doc)) yield `unique ${index.id}:${key}`;
}

/** Writes outside transactions: each document is changed at one instant; a locked one is waited for and looked at again. */
export class PlainWrites {
  constructor(private readonly locks: Locks<unknown>) {}

  /**
   * @param isNew nobody can have the id: it was made here, just now
   * @returns whether the document was written
   */
  private async change(
    collection: Collection,
    idKey: string,
    decide: Decision,
    isNew = false,
  ): Promise<boolean> {
    for (;;) {
      const docKey = collection.keyOf(idKey);
      if (this.locks.isHeld(docKey)) {
        await this.locks.free(docKey);
        continue;
      }
      const current = isNew ? undefined : collection.withId(idKey);
      const next = decide(current?.doc);
      if (next === KEEP) return false;
      const blocked = [...lockKeys(collection, idKey, next)].find((key) => this.locks.isHeld(key));
      if (blocked) {
        await this.locks.free(blocked);
        continue;
      }
      if (next) collection.checkUnique(next, current?.rid);
      collection.writeOver(idKey, current, next);
      return true;
    }
  }

  /** @throws E11000 if the id, or a key of a unique index, is taken */
  async insert(collection: Collection, docs: Doc[]): Promise<unknown[]> {
    const complete = docs.map(withId);
    for (const [i, doc] of complete.entries()) {
      const idKey = idKeyOf(doc['_id']);
      const isNew = docs[i]!['_id'] === undefined;
      await this.change(collection, idKey, (current) => (current ? collection.refuseId(doc) : doc), isNew);
    }
    return complete.map((doc) => doc['_id']);
  }

  /** Updates what matches, at the moment each document is written. @returns how many documents it changed */
  async update(collection: Collection, query: Doc, modifier: Doc, multi: boolean): Promise<number> {
    return this.each(collection, query, multi, (current) => updated(current, modifier, query) ?? KEEP);
  }

  /** @returns how many documents it removed */
  async remove(collection: Collection, query: Doc, multi: boolean): Promise<number> {
    return this.each(collection, query, multi, () => undefined);
  }

  private async each(
    collection: Collection,
    query: Doc,
    multi: boolean,
    decide: (current: Doc) => Doc | undefined | typeof KEEP,
  ): Promise<number> {
    const test = predicate(query);
    let changed = 0;
    for (const { idKey } of find(collection, query, { test })) {
      let matched = false;
      const written = await this.change(collection, idKey, (current) => {
        matched = current !== undefined && test(current);
        return current && matched ? decide(current) : KEEP;
      });
      if (written) changed++;
      if (matched && !multi) break;
    }
    return changed;
  }

  /** Puts a whole document in the place of an id. @returns whether it was there before, and whether it differs now */
  async replace(
    collection: Collection,
    doc: Doc,
    upsert: boolean,
  ): Promise<{ existed: boolean; written: boolean }> {
    let existed = false;
    const written = await this.change(collection, idKeyOf(doc['_id']), (current) => {
      existed = current !== undefined;
      return existed || upsert ? doc : KEEP;
    });
    return { existed, written };
  }
}
