import { setImmediate as nextTurn } from 'node:timers/promises';
import { CloudError, collectionMissing } from '../errors';
import { DocumentCache } from './cache';
import { Collection } from './collection';
import { IndexBuild } from './index-build';
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
    this.file.exec('CREATE TABLE IF NOT EXISTS unfinished(id INTEGER PRIMARY KEY)');
    for (const [id] of this.file.all<[number]>('SELECT id FROM unfinished')) this.forgetIndex(id);
    for (const [id, name] of this.file.all<[number, string]>('SELECT id, name FROM collections ORDER BY id'))
      this.load(id, name);
  }

  private load(id: number, name: string): Collection {
    const collection = new Collection(this.file, this.cache, this.versions, id, name);
    const rows = this.file.all<[number, string, number]>(
      'SELECT id, spec, multi FROM indexes WHERE collection = ?',
      id,
    );
    collection.declared = rows.map(([indexId, spec, multi]) =>
      this.indexTable(indexId, name, spec, multi === 1),
    );
    collection.onSlowRead = this.options.onSlowRead;
    this.collections.set(name, collection);
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

  /** Makes a collection's indexes be the given ones, at one instant: builds what is missing, drops what is no longer declared. */
  setIndexes(collection: Collection, specs: IndexSpec[]): void {
    for (const text of this.missingIndexes(collection, specs)) {
      const steps = this.building(collection, text);
      while (!steps.next().done);
    }
  }

  /**
   * The same, but what is missing is built piece by piece, while others go on reading and writing.
   * @throws E11000 if the data does not fit a unique one; that one is then not there
   */
  async setIndexesInPieces(collection: Collection, specs: IndexSpec[]): Promise<void> {
    for (const text of this.missingIndexes(collection, specs)) {
      const steps = this.building(collection, text);
      while (!steps.next().done) await nextTurn();
    }
  }

  /** Drops what is no longer declared. @returns the specs of what is not there yet */
  private missingIndexes(collection: Collection, specs: IndexSpec[]): Set<string> {
    specs.forEach(checkSpec);
    const wanted = new Set(specs.map((spec) => JSON.stringify(spec)));
    collection.declared = collection.declared.filter((index) => {
      if (wanted.delete(JSON.stringify(index.spec))) return true;
      this.forgetIndex(index.id);
      return false;
    });
    return wanted;
  }

  /** Builds an index a piece at a step. One that does not come to its end is dropped, at the latest at the next start. */
  private *building(collection: Collection, specText: string): Generator<void, void> {
    this.file.run('INSERT INTO indexes(collection, spec, multi) VALUES(?, ?, 0)', collection.id, specText);
    const id = this.file.get<[number]>('SELECT MAX(id) FROM indexes')![0];
    this.file.run('INSERT INTO unfinished VALUES(?)', id);
    const build = new IndexBuild(collection, this.indexTable(id, collection.name, specText, false));
    try {
      build.index.create();
      while (build.step()) yield;
      this.file.run('DELETE FROM unfinished WHERE id = ?', id);
      collection.declared.push(build.index);
    } catch (error) {
      this.forgetIndex(id);
      throw error;
    } finally {
      build.end();
    }
  }

  private forgetIndex(id: number): void {
    this.file.run('DELETE FROM indexes WHERE id = ?', id);
    this.file.run('DELETE FROM unfinished WHERE id = ?', id);
    this.file.run(`DROP TABLE IF EXISTS i${id}`);
  }

  close(): void {
    this.file.close();
    for (const collection of this.collections.values()) collection.clear();
  }
}
