import { duplicateKey } from '../errors';
import type { Doc } from './ejson';
import { keysOf } from './index-keys';
import type { IndexSpec } from './index-spec';
import { fromBlob, toBlob } from './keys';
import { valuesAt } from './paths';
import type { SqliteFile } from './sqlite';

/** A range of keys, `from` included, `to` excluded. */
export interface KeyRange {
  from: string;
  to: string;
  /** How many bytes all its keys begin with; where ranges are merged, what follows decides the order. */
  prefixLength?: number;
}

/** One index: a table of (key, row number) kept in step with its collection. */
export class IndexTable {
  /** Reads places: it serves geo conditions only. */
  readonly isGeo: boolean;
  /** There are documents it cannot take. */
  readonly mayRefuse: boolean;
  /** Some document has an array under one of the paths: the index can find, but not order. */
  multi: boolean;

  constructor(
    private readonly file: SqliteFile,
    readonly id: number,
    readonly collection: string,
    readonly spec: IndexSpec,
    multi: boolean,
    readonly table = `i${id}`,
  ) {
    this.isGeo = spec.keys.some(([, kind]) => kind === '2dsphere');
    this.mayRefuse = this.isGeo || spec.unique === true || spec.keys.length > 1;
    this.multi = multi;
  }

  create(): void {
    this.file.run(
      `CREATE TABLE ${this.table}(k BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY(k, rid)) WITHOUT ROWID`,
    );
  }

  /**
   * Every key a document is found under: more than one when a path leads through an array, none when the index leaves
   * the document out.
   * @throws DATABASE_REQUEST_FAILED for a document that cannot be indexed
   */
  keysOf(doc: Doc): string[] {
    const { keys, multi } = keysOf(doc, this.spec);
    if (multi && !this.multi) this.becomeMulti();
    return keys;
  }

  private becomeMulti(): void {
    this.multi = true;
    this.file.run('UPDATE indexes SET multi = 1 WHERE id = ?', this.id);
  }

  add(key: string, rid: number): void {
    this.file.run(`INSERT INTO ${this.table} VALUES(?, ?)`, toBlob(key), rid);
  }

  remove(key: string, rid: number): void {
    this.file.run(`DELETE FROM ${this.table} WHERE k = ? AND rid = ?`, toBlob(key), rid);
  }

  /** The row that holds a key, of a unique index. */
  holder(key: string): number | undefined {
    return this.file.get<[number]>(`SELECT rid FROM ${this.table} WHERE k = ? LIMIT 1`, toBlob(key))?.[0];
  }

  /** @throws E11000 naming this index */
  refuse(doc: Doc): never {
    const shown = this.spec.keys
      .map(([path]) => JSON.stringify(valuesAt(doc, path).values[0] ?? null))
      .join(', ');
    throw duplicateKey(this.collection, this.spec.name, shown);
  }

  /** Row numbers in key order, read in growing pieces so that a small limit reads little. */
  *rids(range: KeyRange, reverse: boolean, firstPiece: number): Generator<number> {
    for (const row of this.rows(range, reverse, firstPiece)) yield row[1];
  }

  /** As `rids`, with the keys. */
  *rows(range: KeyRange, reverse: boolean, firstPiece: number): Generator<[key: Uint8Array, rid: number]> {
    const order = reverse ? 'DESC' : 'ASC';
    const [low, high] = [toBlob(range.from), toBlob(range.to)];
    let piece = Math.max(4, Math.min(firstPiece, 1000));
    let after = '';
    let values: unknown[] = [low, high];
    for (;;) {
      const rows = this.file.all<[Uint8Array, number]>(
        `SELECT k, rid FROM ${this.table} WHERE k >= ? AND k < ?${after} ORDER BY k ${order}, rid ${order} LIMIT ?`,
        ...values,
        piece,
      );
      yield* rows;
      const last = rows[rows.length - 1];
      if (!last || rows.length < piece) return;
      after = ` AND (k, rid) ${reverse ? '<' : '>'} (?, ?)`;
      values = [low, high, toBlob(fromBlob(last[0])), last[1]];
      piece = Math.min(piece * 4, 1000);
    }
  }
}
