import { fdatasync, fdatasyncSync, fstatSync } from 'node:fs';
import type Libsql from 'libsql';
import { CloudError } from '../errors';
import { fromDisk, unwritable } from './disk/errors';
import { FolderLock } from './disk/folder-lock';
import { Guard } from './disk/guard';
import { closeFile, compareFor, emptyLog, openFile } from './disk/open-file';

type Statement = Libsql.Statement<unknown[]>;

/** An open SQLite database, with the statements that it has prepared, by their text. */
export interface Connection {
  db: Libsql.Database;
  statements: Map<string, Statement>;
}

export interface FileOptions {
  /** How much longer a flush takes, in milliseconds; for faults. */
  slowDiskMs?: () => number;
  /** Pages in the log after which it is emptied into the file; 2,000 if absent. */
  logFrames?: number;
  /** How long opening compares pages before it goes on with that in the background; 1,000 ms if absent. */
  compareFirstMs?: number;
  /** Told what somebody should know of: that the file is damaged or cannot be written any more, or was not closed. */
  onNote?: (text: string) => void;
  /** Goes on with what is open already, in memory. */
  connection?: Connection;
}

/** The data file while it does not change. */
export interface Held {
  fd: number;
  bytes: number;
  release(): unknown;
}

/** `comparing`: in use, while the last of its pages are compared with what was written. */
export type FileHealth = 'sound' | 'comparing' | 'broken';

/** All a database consists of on the disk, by what follows its path: whoever replaces one removes all of them. */
export const FILE_ENDS = ['', '-wal', '-shm', '-journal', '-sums'];

/** A larger file is in use before all of it has been compared. */
const COMPARE_FIRST_MS = 1000;
/** The rest is compared in small pieces with pauses, so that nobody notices. */
const COMPARE_PAUSE_MS = 4;
const SMALL_PIECE_PAGES = 64;
const LOG_FRAMES = 2000;
/** A flush that takes no longer may as well be waited for. */
const QUICK_MS = 1;

/**
 * The one file everything lies in. Writes gather in one SQLite transaction until the event loop turns; its log is then
 * flushed to the disk off this thread, and everyone waiting is told at once. So many callers share one flush, and
 * nobody is told before what they were told would survive a crash.
 */
export class SqliteFile {
  readonly connection: Connection;
  private readonly lock: FolderLock | undefined;
  private readonly guard: Guard | undefined = undefined;
  private batchOpen = false;
  private flushing = false;
  /** How long the latest flush took, and whether its end has not been looked after yet. */
  private flushTookMs = 0;
  private isBehind = false;
  /** Number of the newest batch begun, and of the newest one known to be on disk. */
  private batch = 0;
  private durableBatch = 0;
  private comparing: NodeJS.Timeout | undefined;
  /** The data file must not change now: it is being read. */
  isHeld = false;
  private broken: CloudError | undefined;
  private waiting: { batch: number; done: () => void; failed: (error: unknown) => void }[] = [];

  /**
   * @param path `:memory:` keeps nothing
   * @param fsync false leaves flushing to the operating system: survives the death of the process, not of the machine
   * @throws if another process holds the file, or DATA_DAMAGED if it is not what was written
   */
  constructor(
    readonly path: string,
    private readonly fsync: boolean,
    private readonly options: FileOptions = {},
  ) {
    this.lock = path === ':memory:' ? undefined : new FolderLock(path);
    try {
      this.guard = this.lock && new Guard(path, fsync);
      const more = this.guard ? compareFor(this.guard, options.compareFirstMs ?? COMPARE_FIRST_MS) : false;
      this.noteLeftFrames();
      this.connection = options.connection ?? {
        db: openFile(path, fsync, this.guard),
        statements: new Map(),
      };
      if (more) this.compareOn();
    } catch (error) {
      this.guard?.abandon();
      this.lock?.release();
      throw fromDisk(path, error);
    }
  }

  private get db(): Libsql.Database {
    return this.connection.db;
  }

  private noteLeftFrames(): void {
    const unfinished = this.guard?.leftFrames.unfinished ?? 0;
    if (unfinished > 0)
      this.options.onNote?.(
        `${this.path} was not closed: the last ${unfinished} frames of its log are of a commit that was cut short, and left out. ` +
          'Nobody was told of it.',
      );
  }

  /** Why nothing more is written, or, if it is damaged, read. */
  get problem(): CloudError | undefined {
    return this.broken;
  }

  get health(): FileHealth {
    if (this.broken) return 'broken';
    return this.comparing ? 'comparing' : 'sound';
  }

  /** Compares the rest of a large file piece by piece. */
  private compareOn(): void {
    this.comparing = setTimeout(() => {
      this.comparing = undefined;
      try {
        if (this.guard!.compareMore(SMALL_PIECE_PAGES)) this.compareOn();
      } catch (error) {
        this.fail(error);
      }
    }, COMPARE_PAUSE_MS).unref();
  }

  exec(sql: string): void {
    this.guarded(() => this.db.exec(sql));
  }

  /** A prepared statement whose rows come as arrays. */
  prepare(sql: string): Statement {
    const { db, statements } = this.connection;
    let statement = statements.get(sql);
    if (!statement) {
      statement = db.prepare(sql);
      if (statement.reader) statement.raw();
      statements.set(sql, statement);
    }
    return statement;
  }

  // Values always go as one array: libsql takes a single Buffer for an object of named values, and aborts the process.
  all<Row>(sql: string, ...values: unknown[]): Row[] {
    return this.guarded(() => this.prepare(sql).all(values)) as Row[];
  }

  get<Row>(sql: string, ...values: unknown[]): Row | undefined {
    return this.guarded(() => this.prepare(sql).get(values)) as Row | undefined;
  }

  /** A write; opens the batch if none is open. @returns the number of the batch it went into */
  run(sql: string, ...values: unknown[]): number {
    if (this.broken) throw this.broken;
    this.guarded(() => {
      if (!this.batchOpen) {
        this.catchUp();
        this.begin();
        this.batchOpen = true;
        this.batch++;
        setImmediate(() => this.flush());
      }
      this.prepare(sql).run(values);
    });
    return this.batch;
  }

  /** Damage ends everything, and so does a write that failed; other errors are the caller's. */
  private guarded<T>(work: () => T): T {
    if (this.broken?.code === 'DATA_DAMAGED') throw this.broken;
    try {
      return work();
    } catch (error) {
      const known = fromDisk(this.path, error);
      if (known instanceof CloudError) this.fail(known);
      throw known;
    }
  }

  /** The batch that a write made now would be part of. */
  get currentBatch(): number {
    return this.batchOpen ? this.batch : this.batch + 1;
  }

  isDurable(batch: number): boolean {
    return batch <= this.durableBatch;
  }

  /** Resolves when the given batch, and so every one before it, is on disk. Rejects if it never will be. */
  durable(batch = this.batch): Promise<void> | undefined {
    if (this.broken && (this.broken.code === 'DATA_DAMAGED' || !this.isDurable(batch)))
      return Promise.reject(this.broken);
    if (this.isDurable(batch)) return undefined;
    return new Promise((done, failed) => this.waiting.push({ batch, done, failed }));
  }

  private commit(): void {
    if (!this.batchOpen) return;
    this.end();
    this.batchOpen = false;
  }

  protected begin(): void {
    this.db.exec('BEGIN IMMEDIATE');
  }

  protected end(): void {
    this.db.exec('COMMIT');
  }

  private flush(): void {
    if (this.flushing || this.broken) return;
    try {
      this.commit();
      if (this.durableBatch === this.batch) return;
      if (this.waiting.length <= 1 && this.syncAtOnce()) return this.flushedAtOnce();
      this.flushing = true;
      this.sync(this.flushed(this.batch));
      // While the disk is at work: no batch is open, so the log is whole.
      this.follow();
    } catch (error) {
      this.fail(error);
    }
  }

  /** Sees what has been committed. Between two batches only. */
  private follow(): void {
    const frames = this.guard?.follow() ?? 0;
    if (frames >= (this.options.logFrames ?? LOG_FRAMES) && !this.isHeld) this.emptyLog();
  }

  /** The one who waits is answered first; what is to be written down of it comes before the next batch. */
  private flushedAtOnce(): void {
    this.isBehind = true;
    this.settle(this.batch);
    setImmediate(() => {
      try {
        this.catchUp();
      } catch (error) {
        this.fail(error);
      }
    });
  }

  private catchUp(): void {
    if (!this.isBehind) return;
    this.isBehind = false;
    this.follow();
    this.guard?.flushed();
    this.guard?.makeRoom();
  }

  /** Brings what the log holds into the file; both, and the sums, are on the disk then. Between two batches only. */
  protected emptyLog(): void {
    if (emptyLog(this.db)) this.guard?.emptied();
  }

  private flushed(upTo: number): (error: unknown) => void {
    const startedMs = performance.now();
    return (error) => {
      this.flushing = false;
      this.flushTookMs = performance.now() - startedMs;
      if (error) return this.fail(error);
      this.settle(upTo);
      try {
        this.guard?.flushed();
        this.guard?.makeRoom();
      } catch (problem) {
        return this.fail(problem);
      }
      this.flush();
    };
  }

  /** Brings everything committed so far to the disk. A simulation has a disk of its own. */
  protected sync(done: (error: unknown) => void): void {
    const slowMs = this.options.slowDiskMs?.() ?? 0;
    const later = slowMs > 0 ? (error: unknown) => void setTimeout(done, slowMs, error) : done;
    if (this.guard && this.fsync) fdatasync(this.guard.log, later);
    else later(null);
  }

  /**
   * The same on this thread, for one who waits alone: handing it to another thread and back takes longer than it does.
   * @returns false if it is not done, because the disk takes its time and others want to read meanwhile
   */
  protected syncAtOnce(): boolean {
    const slowMs = this.options.slowDiskMs?.() ?? 0;
    if (!this.guard || !this.fsync || slowMs > 0 || this.flushTookMs > QUICK_MS) return false;
    const startedMs = performance.now();
    fdatasyncSync(this.guard.log);
    this.flushTookMs = performance.now() - startedMs;
    return true;
  }

  private settle(upTo: number): void {
    this.durableBatch = upTo;
    const ready = this.waiting.filter((one) => one.batch <= upTo);
    this.waiting = this.waiting.filter((one) => one.batch > upTo);
    for (const one of ready) one.done();
  }

  /** What memory holds and what the file holds may differ now, so nothing is written after this. */
  private fail(error: unknown): void {
    if (this.broken) return;
    const known = fromDisk(this.path, error);
    this.broken = known instanceof CloudError ? known : unwritable(this.path, String(error));
    const failed = this.waiting;
    this.waiting = [];
    for (const one of failed) one.failed(this.broken);
    this.options.onNote?.(this.broken.message);
  }

  /** Writes a compact copy of everything written so far to another file. */
  copyTo(path: string): void {
    this.guarded(() => {
      this.commit();
      this.db.prepare('VACUUM INTO ?').run(path);
    });
  }

  /**
   * Keeps the data file as it is now until `release`, whole without its log, which alone grows meanwhile.
   * @returns where to read it. The descriptor is not to be closed: with any of the file's, SQLite's lock on it would go
   */
  hold(): Held {
    const { guard } = this;
    if (!guard || this.isHeld) throw new Error('there is no file to hold, or it is held');
    return this.guarded(() => {
      this.commit();
      guard.follow();
      if (!emptyLog(this.db)) throw new Error('its log cannot be emptied');
      guard.emptied();
      this.isHeld = true;
      return { fd: guard.data, bytes: fstatSync(guard.data).size, release: () => (this.isHeld = false) };
    });
  }

  /** Leaves a file that is whole without its log, or, where that cannot be, file and log as they are. */
  close(): void {
    clearTimeout(this.comparing);
    this.isBehind = false;
    try {
      if (this.broken?.code === 'DATA_DAMAGED') throw this.broken;
      if (this.broken && this.batchOpen) this.db.exec('ROLLBACK');
      else this.commit();
      this.leave();
    } catch (error) {
      // Closing it, or collecting it as garbage, would empty the log without leaving sums.
      abandoned.push(this.db);
      if (!this.broken) throw error;
    } finally {
      this.guard?.close();
      this.lock?.release();
    }
    this.settle(this.batch);
  }

  protected leave(): void {
    this.guard?.follow();
    this.emptyLog();
    this.connection.statements.clear();
    closeFile(this.db);
  }
}

const abandoned: Libsql.Database[] = [];
