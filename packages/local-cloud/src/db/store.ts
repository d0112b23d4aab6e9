import { CloudError, collectionMissing } from '../errors';
import { DocumentCache } from './cache';
import { Collection } from './collection';
import { checkSpec, type IndexSpec } from './index-spec';
import { IndexTable } from './index-table';
import type { SlowRead } from './slow-queries';
import { SqliteFile, type FileOptions } from './sqlite';
import { Versions } from './versions';

export interface StoreOptions {
  path: string;
  fsync: boolean;
  cacheBytes: number;
  onSlowRead?: (one: SlowRead) => void;
  file?: FileOptions;
  /** Opens the file; absent: one on this machine's disk. */
  open?: () => SqliteFile;
}

/** Every collection's own: ids are unique already, this one gives their order. */
const ID_INDEX: IndexSpec = { name: '_id_', keys: [['_id', 1]] };

/** Grows when a key's bytes change. */
const KEY_FORMAT = '2';

/** The catalog: collections and their indexes, in one file. */
export class Store {
  readonly file: SqliteFile;
  readonly versions = new Versions();
  private readonly cache: DocumentCache;
  private readonly collections = new Map<string, Collection>();

  constructor(private readonly options: StoreOptions) {
    this.file = options.open?.() ?? new SqliteFile(options.path, options.fsync, options.file);
    this.cache = new DocumentCache(options.cacheBytes);
    this.file.exec(
      'CREATE TABLE IF NOT EXISTS collections(id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)',
    );
    this.file.exec(
      'CREATE TABLE IF NOT EXISTS indexes(id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, spec TEXT NOT NULL, multi INTEGER NOT NULL)',
    );
    for (const [id, name] of this.file.all<[number, string]>('SELECT id, name FROM collections ORDER BY id'))
      this.load(id, name);
    this.renewKeys();
  }

  /** Indexes whose keys an earlier version wrote in another form are built anew. */
  private renewKeys(): void {
    const [format] = this.file.get<[string]>("SELECT value FROM meta WHERE name = 'keys'") ?? [];
    if (format === KEY_FORMAT) return;
    for (const collection of this.collections.values()) {
      const specs = collection.indexes.map((index) => index.spec);
      for (const index of collection.indexes) this.dropIndex(index);
      collection.indexes = [];
      this.setIndexes(
        collection,
        specs.filter((spec) => spec.name !== ID_INDEX.name),
      );
    }
    this.file.run("INSERT OR REPLACE INTO meta VALUES('keys', ?)", KEY_FORMAT);
  }

  private load(id: number, name: string): Collection {
    const collection = new Collection(this.file, this.cache, this.versions, id, name);
    const rows = this.file.all<[number, string, number]>(
      'SELECT id, spec, multi FROM indexes WHERE collection = ?',
      id,
    );
    collection.indexes = rows.map(([indexId, spec, multi]) =>
      this.indexTable(indexId, name, spec, multi === 1),
    );
    collection.onSlowRead = this.options.onSlowRead;
    this.collections.set(name, collection);
    if (collection.indexes.length === 0) this.setIndexes(collection, []);
    return collection;
  }

  private indexTable(id: number, collection: string, spec: string, multi: boolean): IndexTable {
    return new IndexTable(this.file, id, collection, JSON.parse(spec) as IndexSpec, multi);
  }

  names(): string[] {
    return [...this.collections.keys()];
  }

  has(name: string): boolean {
    return this.collections.has(name);
  }

  /** @throws DATABASE_COLLECTION_NOT_EXIST */
  collection(name: unknown): Collection {
    const collection = this.collections.get(name as string);
    if (!collection) throw collectionMissing(String(name));
    return collection;
  }

  /** @throws if the name is taken or not a possible one */
  create(name: unknown): Collection {
    if (typeof name !== 'string' || !/^[A-Za-z][\w-]{0,63}$/.test(name))
      throw new CloudError('INVALID_PARAM', `Not a possible collection name: ${JSON.stringify(name)}`);
    if (this.has(name))
      throw new CloudError('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceInUse] Table exist: ${name}`);
    this.file.run('INSERT INTO collections(name) VALUES(?)', name);
    return this.load(this.file.get<[number]>('SELECT id FROM collections WHERE name = ?', name)![0], name);
  }

  /** Makes a collection's indexes be the given ones: builds what is missing, drops what is no longer declared. */
  setIndexes(collection: Collection, specs: IndexSpec[]): void {
    specs.forEach(checkSpec);
    const wanted = new Set([ID_INDEX, ...specs].map((spec) => JSON.stringify(spec)));
    collection.indexes = collection.indexes.filter((index) => {
      if (wanted.delete(JSON.stringify(index.spec))) return true;
      this.dropIndex(index);
      return false;
    });
    for (const text of wanted) this.buildIndex(collection, text);
  }

  private buildIndex(collection: Collection, specText: string): void {
    this.file.run('INSERT INTO indexes(collection, spec, multi) VALUES(?, ?, 0)', collection.id, specText);
    const index = this.indexTable(
      this.file.get<[number]>('SELECT MAX(id) FROM indexes')![0],
      collection.name,
      specText,
      false,
    );
    index.create();
    try {
      for (const entry of collection.all())
        for (const key of index.keysOf(entry.doc)) {
          if (index.spec.unique && index.holder(key) !== undefined) index.refuse(entry.doc);
          index.add(key, entry.rid);
        }
    } catch (error) {
      this.dropIndex(index);
      throw error;
    }
    collection.indexes.push(index);
  }

  private dropIndex(index: IndexTable): void {
    this.file.run('DELETE FROM indexes WHERE id = ?', index.id);
    index.drop();
  }

  close(): void {
    this.file.close();
    for (const collection of this.collections.values()) collection.clear();
  }
}
