import { closeSync, existsSync, fdatasync, openSync } from 'node:fs';
import Libsql from 'libsql';

type Statement = Libsql.Statement<unknown[]>;

/**
 * The one file everything lies in. Writes gather in one SQLite transaction until the event loop turns; its log is then
 * flushed to the disk off this thread, and everyone waiting is told at once. So many callers share one flush, and
 * nobody is told before what they were told would survive a crash.
 */
export class SqliteFile {
  private readonly statements = new Map<string, Statement>();
  private db: Libsql.Database;
  private logFd = -1;
  private batchOpen = false;
  private flushing = false;
  /** Number of the newest batch begun, and of the newest one known to be on disk. */
  private batch = 0;
  private durableBatch = 0;
  private broken: unknown;
  private waiting: { batch: number; done: () => void; failed: (error: unknown) => void }[] = [];

  /**
   * @param fsync false leaves flushing to the operating system: survives the death of the process, not of the machine
   * @throws if another process holds the file, or it is not a sound database
   */
  constructor(
    readonly path: string,
    private readonly fsync: boolean,
  ) {
    this.db = this.open();
  }

  private open(): Libsql.Database {
    const db = new Libsql(this.path);
    // Exclusive: two clouds on one folder would overwrite each other, the second must be told.
    for (const pragma of [
      'locking_mode=EXCLUSIVE',
      'journal_mode=WAL',
      'synchronous=NORMAL',
      'cache_size=-16000',
    ])
      db.exec(`PRAGMA ${pragma}`);
    db.exec('CREATE TABLE IF NOT EXISTS meta(name TEXT PRIMARY KEY, value TEXT NOT NULL)');
    // A first write, so that the log file is there to be flushed.
    db.exec("INSERT OR REPLACE INTO meta VALUES('format', '1')");
    const problem = db.prepare('PRAGMA quick_check(1)').raw().get() as [string];
    if (problem[0] !== 'ok') throw new Error(`The database file is damaged: ${problem[0]}`);
    if (this.fsync && existsSync(`${this.path}-wal`)) this.logFd = openSync(`${this.path}-wal`, 'r+');
    return db;
  }

  exec(sql: string): void {
    this.db.exec(sql);
  }

  /** A prepared statement whose rows come as arrays. */
  prepare(sql: string): Statement {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.db.prepare(sql);
      if (statement.reader) statement.raw();
      this.statements.set(sql, statement);
    }
    return statement;
  }

  // Values always go as one array: libsql takes a single Buffer for an object of named values, and aborts the process.
  all<Row>(sql: string, ...values: unknown[]): Row[] {
    return this.prepare(sql).all(values) as Row[];
  }

  get<Row>(sql: string, ...values: unknown[]): Row | undefined {
    return this.prepare(sql).get(values) as Row | undefined;
  }

  /** A write; opens the batch if none is open. @returns the number of the batch it went into */
  run(sql: string, ...values: unknown[]): number {
    if (this.broken) throw new Error(`The data file cannot be written any more: ${String(this.broken)}`);
    if (!this.batchOpen) {
      this.db.exec('BEGIN IMMEDIATE');
      this.batchOpen = true;
      this.batch++;
      setImmediate(() => this.flush());
    }
    this.prepare(sql).run(values);
    return this.batch;
  }

  /** The batch that a write made now would be part of. */
  get currentBatch(): number {
    return this.batchOpen ? this.batch : this.batch + 1;
  }

  isDurable(batch: number): boolean {
    return batch <= this.durableBatch;
  }

  /** Resolves when the given batch, and so every one before it, is on disk. */
  durable(batch = this.batch): Promise<void> | undefined {
    if (this.isDurable(batch)) return undefined;
    return new Promise((done, failed) => this.waiting.push({ batch, done, failed }));
  }

  private commit(): void {
    if (!this.batchOpen) return;
    this.batchOpen = false;
    this.db.exec('COMMIT');
  }

  private flush(): void {
    if (this.flushing) return;
    try {
      this.commit();
    } catch (error) {
      this.fail(error);
      return;
    }
    if (this.durableBatch === this.batch) return;
    const upTo = this.batch;
    this.flushing = true;
    this.sync((error) => {
      this.flushing = false;
      if (error) this.fail(error);
      else this.settle(upTo);
      this.flush();
    });
  }

  /** Brings everything committed so far to the disk. A simulation has a disk of its own. */
  protected sync(done: (error: unknown) => void): void {
    if (this.logFd < 0) done(null);
    else fdatasync(this.logFd, done);
  }

  private settle(upTo: number): void {
    this.durableBatch = upTo;
    const ready = this.waiting.filter((one) => one.batch <= upTo);
    this.waiting = this.waiting.filter((one) => one.batch > upTo);
    for (const one of ready) one.done();
  }

  /** What memory holds and what the file holds may differ now, so nothing is written after this. */
  private fail(error: unknown): void {
    this.broken = error;
    const failed = this.waiting;
    this.waiting = [];
    for (const one of failed) one.failed(error);
  }

  /** Writes a compact copy of everything written so far to another file. */
  copyTo(path: string): void {
    this.commit();
    this.db.prepare('VACUUM INTO ?').run(path);
  }

  close(): void {
    this.commit();
    this.statements.clear();
    // libsql keeps the file open until its statements are collected, so the locks are given back before: leaving the
    // log empties it into the file, and the first read in normal mode unlocks.
    for (const pragma of ['journal_mode=DELETE', 'locking_mode=NORMAL', 'user_version'])
      this.db.exec(`PRAGMA ${pragma}`);
    this.db.close();
    if (this.logFd >= 0) closeSync(this.logFd);
    this.settle(this.batch);
  }
}
