import { duplicateKey } from '../errors';
import { Entry, DocumentMap, type DocumentCache } from './cache';
import type { Doc } from './ejson';
import type { IndexBuild } from './index-build';
import type { IndexSpec } from './index-spec';
import { documentText } from './document-text';
import { IndexTable } from './index-table';
import { component, fromBlob, toBlob } from './keys';
import type { SlowRead } from './slow-queries';
import type { SqliteFile } from './sqlite';
import type { Versions } from './versions';

/** A document's id as its key, which keeps 1 and "1" apart. */
export const idKeyOf = (id: unknown): string => component(id, 1);

const ID_INDEX: IndexSpec = { name: '_id_', keys: [['_id', 1]] };

const SCAN_PIECE = 256;
const SMALL_CHARS = 256 * 1024;
/** What a scan began with is the whole collection, and so little that all of it is kept. */
const isSmall = (entries: readonly Entry[]): boolean =>
  entries.length < SCAN_PIECE && entries.reduce((sum, { text }) => sum + text.length, 0) <= SMALL_CHARS;

/** One collection: documents by row number in the order they were inserted, by id, and by its indexes. */
export class Collection {
  /** The indexes that are tables of their own; a write keeps them in step. */
  declared: IndexTable[] = [];
  /** Told of queries that read much for little. */
  onSlowRead: ((one: SlowRead) => void) | undefined;
  readonly builds = new Set<IndexBuild>();
  /** Batch of the newest write, and of the newest removal: a reader who saw "nothing" waits for these to be on disk. */
  writeBatch = 0;
  removeBatch = 0;
  private readonly table: string;
  /** The documents' own table read as an index: ids are unique in it, and lie in their order. */
  private readonly ids: IndexTable;
  private readonly documents: DocumentMap;
  private nextRid: number;

  constructor(
    private readonly file: SqliteFile,
    cache: DocumentCache,
    private readonly versions: Versions,
    readonly id: number,
    readonly name: string,
  ) {
    this.table = `c${id}`;
    file.exec(
      `CREATE TABLE IF NOT EXISTS ${this.table}(rid INTEGER PRIMARY KEY, k BLOB NOT NULL UNIQUE, body TEXT NOT NULL)`,
    );
    this.ids = new IndexTable(file, 0, name, ID_INDEX, false, this.table);
    const last = file.get<[number | null]>(`SELECT MAX(rid) FROM ${this.table}`)?.[0] ?? 0;
    this.nextRid = last + 1;
    this.documents = new DocumentMap(cache, last === 0);
  }

  /** Everything that can be read in the order of its keys. */
  get indexes(): IndexTable[] {
    return [this.ids, ...this.declared];
  }

  /** Names a document of this collection among all collections. */
  keyOf(idKey: string): string {
    return `${this.id}:${idKey}`;
  }

  count(): number {
    return this.file.get<[number]>(`SELECT COUNT(*) FROM ${this.table}`)?.[0] ?? 0;
  }

  withId(idKey: string): Entry | undefined {
    const cached = this.documents.withId(idKey);
    if (cached || this.documents.isWhole) return cached;
    const key = toBlob(idKey);
    const row = this.file.get<[number, string]>(`SELECT rid, body FROM ${this.table} WHERE k = ?`, key);
    return row && this.documents.keep(new Entry(row[0], idKey, row[1], this.writeBatch));
  }

  withRid(rid: number): Entry | undefined {
    const cached = this.documents.withRid(rid);
    if (cached) return cached;
    const row = this.file.get<[Uint8Array, string]>(`SELECT k, body FROM ${this.table} WHERE rid = ?`, rid);
    return row && this.documents.keep(new Entry(rid, fromBlob(row[0]), row[1], this.writeBatch));
  }

  /** Every document in the order of insertion. Reading a large collection does not push others out of the cache. */
  *all(): Generator<Entry> {
    if (this.documents.isWhole) return yield* this.documents.all();
    let after = 0;
    for (;;) {
      const entries = this.page(after, SCAN_PIECE);
      if (after === 0 && isSmall(entries)) this.documents.keepWhole(entries);
      for (const entry of entries) yield this.documents.withRid(entry.rid) ?? entry;
      if (entries.length < SCAN_PIECE) return;
      after = entries[entries.length - 1]!.rid;
    }
  }

  /** Up to `limit` documents above a row number, in the order of insertion, as they are now. */
  page(aboveRid: number, limit: number): Entry[] {
    return this.entries('rid > ? ORDER BY rid', aboveRid, limit);
  }

  /** Up to `limit` documents below a row number, the newest first: one page of a collection, however large it is. */
  newest(belowRid: number, limit: number): Entry[] {
    return this.entries('rid < ? ORDER BY rid DESC', belowRid, limit);
  }

  private entries(where: string, rid: number, limit: number): Entry[] {
    const sql = `SELECT rid, k, body FROM ${this.table} WHERE ${where} LIMIT ?`;
    const rows = this.file.all<[number, Uint8Array, string]>(sql, rid, limit);
    return rows.map((row) => new Entry(row[0], fromBlob(row[1]), row[2], this.writeBatch));
  }

  /**
   * @throws E11000 if a unique index already holds a key of the document under another row, and for a document that an
   *   index cannot take
   */
  checkUnique(doc: Doc, ownRid: number | undefined): void {
    for (const index of this.declared) {
      if (!index.mayRefuse) continue;
      const keys = index.keysOf(doc);
      if (!index.spec.unique) continue;
      for (const key of keys) {
        const holder = index.holder(key);
        if (holder !== undefined && holder !== ownRid) index.refuse(doc);
      }
    }
  }

  refuseId(doc: Doc): never {
    throw duplicateKey(this.name, '_id_', JSON.stringify(doc['_id']));
  }

  /** A write that is a commit by itself. */
  writeAlone(idKey: string, doc: Doc | undefined): void {
    this.writeOver(idKey, this.withId(idKey), doc);
  }

  /** As `writeAlone`, over what the caller has just read. */
  writeOver(idKey: string, old: Entry | undefined, doc: Doc | undefined): void {
    this.versions.commit++;
    this.put(idKey, old, doc, doc && documentText(doc));
  }

  /**
   * Puts a document in, or in place of an older version, or takes it out. The caller has checked that it may.
   * @param text the document's, if the caller has it already
   */
  write(idKey: string, doc: Doc | undefined, text = doc && documentText(doc)): void {
    this.put(idKey, this.withId(idKey), doc, text);
  }

  private put(idKey: string, old: Entry | undefined, doc: Doc | undefined, text: string | undefined): void {
    if (!old && !doc) return;
    this.versions.remember(this.keyOf(idKey), old);
    this.writeBatch = this.file.currentBatch;
    if (!doc || text === undefined) {
      this.removeBatch = this.writeBatch;
      this.remove(old!);
      return;
    }
    const rid = old?.rid ?? this.nextRid++;
    const entry = new Entry(rid, idKey, text, this.writeBatch, doc);
    if (old) this.file.run(`UPDATE ${this.table} SET body = ? WHERE rid = ?`, entry.text, rid);
    else this.file.run(`INSERT INTO ${this.table} VALUES(?, ?, ?)`, rid, toBlob(idKey), entry.text);
    this.moveKeys(rid, old?.doc, doc);
    this.documents.keep(entry);
  }

  private remove(old: Entry): void {
    this.file.run(`DELETE FROM ${this.table} WHERE rid = ?`, old.rid);
    this.moveKeys(old.rid, old.doc, undefined);
    this.documents.forget(old);
  }

  private moveKeys(rid: number, before: Doc | undefined, after: Doc | undefined): void {
    for (const build of this.builds) build.move(rid, before, after);
    for (const index of this.declared) {
      const oldKeys = before ? index.keysOf(before) : [];
      const newKeys = after ? index.keysOf(after) : [];
      for (const key of oldKeys) if (!newKeys.includes(key)) index.remove(key, rid);
      for (const key of newKeys) if (!oldKeys.includes(key)) index.add(key, rid);
    }
  }

  clear(): void {
    this.documents.clear();
  }
}
