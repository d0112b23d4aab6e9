import type { Clock } from '../clock';
import { Database, type DatabaseOptions } from '../db/database';
import type { IndexSpec } from '../db/index-spec';
import { SqliteFile, type Connection } from '../db/sqlite';

/** A write as the file was told of it. Without values: a text of statements. */
export interface Statement {
  sql: string;
  values?: unknown[];
}

/**
 * What every history over the same collections begins with: they are there, and empty. Making them takes longer than many a
 * history, so a database that is in memory goes back to its beginning afterwards, and the next one goes on with it.
 */
export class Beginning {
  private readonly idle: Connection[] = [];
  private statements: readonly Statement[] | undefined;

  /** @param collections and their indexes, by name */
  constructor(private readonly collections: Record<string, IndexSpec[]>) {}

  /** @returns a database in memory at the beginning, in a transaction that stays open */
  take(): Connection {
    const connection = this.idle.pop() ?? this.open();
    connection.db.exec('BEGIN');
    return connection;
  }

  /** Forgets everything that was written since it was taken. */
  giveBack(connection: Connection): void {
    connection.db.exec('ROLLBACK');
    this.idle.push(connection);
  }

  private open(): Connection {
    const file = new Recorded();
    for (const { sql, values } of (this.statements ??= this.written()))
      if (values) file.connection.db.prepare(sql).run(values);
      else file.connection.db.exec(sql);
    return file.connection;
  }

  private written(): Statement[] {
    const file = new Recorded();
    const { store } = new Database({ ...SIM_OPTIONS, open: () => file }, STOPPED);
    for (const [name, indexes] of Object.entries(this.collections))
      store.setIndexes(store.create(name), indexes);
    return file.statements;
  }
}

export const SIM_OPTIONS: DatabaseOptions = {
  path: ':memory:',
  fsync: false,
  cacheBytes: 1 << 20,
  transactionLimitMs: 30_000,
};

const STOPPED: Clock = { nowMs: () => 0, set: () => undefined, advance: () => undefined };

/** A file that remembers what was written. */
class Recorded extends SqliteFile {
  readonly statements: Statement[] = [];

  constructor() {
    super(':memory:', false);
  }

  override run(sql: string, ...values: unknown[]): number {
    this.statements.push({ sql, values });
    return super.run(sql, ...values);
  }

  override exec(sql: string): void {
    this.statements.push({ sql });
    super.exec(sql);
  }
}
