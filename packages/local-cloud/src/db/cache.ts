import { decode, type Doc } from './ejson';

/** A document as it is stored: its text, and its parsed form once someone has asked for it. */
export class Entry {
  private parsed: Doc | undefined;

  constructor(
    readonly rid: number,
    /** The document's `_id` as a string that is unique across types. */
    readonly idKey: string,
    readonly text: string,
    /** The write batch it became part of; 0 if it was read from the file. */
    readonly batch: number,
    parsed?: Doc,
  ) {
    this.parsed = parsed;
  }

  /** Shared with every reader: never change it in place. */
  get doc(): Doc {
    this.parsed ??= decode(this.text) as Doc;
    return this.parsed;
  }
}

const OVERHEAD_BYTES = 400;

/** The bounded memory of documents read or written lately, of all collections together. */
export class DocumentCache {
  private readonly byAge = new Map<Entry, DocumentMap>();
  private bytes = 0;

  constructor(private readonly maxBytes: number) {}

  touch(entry: Entry, map: DocumentMap): void {
    this.byAge.delete(entry);
    this.byAge.set(entry, map);
  }

  add(entry: Entry, map: DocumentMap): void {
    this.bytes += sizeOf(entry);
    this.byAge.set(entry, map);
    for (const [oldest, owner] of this.byAge) {
      if (this.bytes <= this.maxBytes) break;
      owner.pushOut(oldest);
    }
  }

  remove(entry: Entry): void {
    if (this.byAge.delete(entry)) this.bytes -= sizeOf(entry);
  }
}

/** A parsed document takes about three times its text. */
const sizeOf = (entry: Entry) => entry.text.length * 4 + OVERHEAD_BYTES;

/** One collection's part of the cache, found by row number or by id. */
export class DocumentMap {
  /** While the collection is whole: in the order of the row numbers. */
  private readonly byRid = new Map<number, Entry>();
  private readonly byId = new Map<string, Entry>();

  /** @param hasAll the collection has no document that is not here */
  constructor(
    private readonly cache: DocumentCache,
    private hasAll: boolean,
  ) {}

  get isWhole(): boolean {
    return this.hasAll;
  }

  /** All that is here; of a whole collection every document, in the order of the row numbers. */
  all(): Entry[] {
    return [...this.byRid.values()];
  }

  /** Keeps what was just read of a collection, which is all that it has. */
  keepWhole(entries: readonly Entry[]): void {
    const all = entries.map((entry) => this.byRid.get(entry.rid) ?? entry);
    this.clear();
    this.hasAll = true;
    for (const entry of all) this.keep(entry);
  }

  withRid(rid: number): Entry | undefined {
    return this.found(this.byRid.get(rid));
  }

  withId(idKey: string): Entry | undefined {
    return this.found(this.byId.get(idKey));
  }

  private found(entry: Entry | undefined): Entry | undefined {
    if (entry) this.cache.touch(entry, this);
    return entry;
  }

  keep(entry: Entry): Entry {
    const old = this.byRid.get(entry.rid);
    if (old) this.cache.remove(old);
    this.byRid.set(entry.rid, entry);
    this.byId.set(entry.idKey, entry);
    this.cache.add(entry, this);
    return entry;
  }

  forget(entry: Entry): void {
    if (this.byRid.get(entry.rid) === entry) this.byRid.delete(entry.rid);
    if (this.byId.get(entry.idKey) === entry) this.byId.delete(entry.idKey);
    this.cache.remove(entry);
  }

  /** There is no room for it any more. */
  pushOut(entry: Entry): void {
    this.hasAll = false;
    this.forget(entry);
  }

  clear(): void {
    this.hasAll = false;
    for (const entry of this.all()) this.forget(entry);
  }
}
