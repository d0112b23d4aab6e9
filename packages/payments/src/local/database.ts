import { closeSync, fdatasync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

export type Db = Database.Database;

const SCHEMA = `
CREATE TABLE IF NOT EXISTS settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS orders (
  mchId TEXT NOT NULL, outTradeNo TEXT NOT NULL, appId TEXT NOT NULL, openId TEXT NOT NULL,
  totalFen INTEGER NOT NULL, description TEXT NOT NULL, attach TEXT, notifyUrl TEXT NOT NULL,
  fingerprint TEXT NOT NULL, createdAtMs INTEGER NOT NULL, expiresAtMs INTEGER NOT NULL,
  state TEXT NOT NULL, transactionId TEXT UNIQUE, paidAtMs INTEGER,
  PRIMARY KEY (mchId, outTradeNo)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS prepays (
  prepayId TEXT PRIMARY KEY, mchId TEXT NOT NULL, outTradeNo TEXT NOT NULL, createdAtMs INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS combines (
  mchId TEXT NOT NULL, combineNo TEXT NOT NULL, appId TEXT NOT NULL, fingerprint TEXT NOT NULL,
  PRIMARY KEY (mchId, combineNo)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS combinedOrders (
  mchId TEXT NOT NULL, outTradeNo TEXT NOT NULL, combineMchId TEXT NOT NULL, combineNo TEXT NOT NULL, seq INTEGER NOT NULL,
  PRIMARY KEY (mchId, outTradeNo)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ordersOfCombine ON combinedOrders (combineMchId, combineNo);
CREATE TABLE IF NOT EXISTS combinePrepays (
  prepayId TEXT PRIMARY KEY, mchId TEXT NOT NULL, combineNo TEXT NOT NULL, createdAtMs INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS refunds (
  mchId TEXT NOT NULL, outRefundNo TEXT NOT NULL, refundId TEXT NOT NULL UNIQUE, outTradeNo TEXT NOT NULL,
  refundFen INTEGER NOT NULL, notifyUrl TEXT, fingerprint TEXT NOT NULL, createdAtMs INTEGER NOT NULL,
  settlesAtMs INTEGER, state TEXT NOT NULL, successAtMs INTEGER,
  PRIMARY KEY (mchId, outRefundNo)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS refundsOfOrder ON refunds (mchId, outTradeNo);
CREATE INDEX IF NOT EXISTS refundsToSettle ON refunds (settlesAtMs) WHERE settlesAtMs IS NOT NULL;
CREATE TABLE IF NOT EXISTS notices (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, mchId TEXT NOT NULL, outTradeNo TEXT NOT NULL,
  eventType TEXT NOT NULL, summary TEXT NOT NULL, originalType TEXT NOT NULL, resource TEXT NOT NULL,
  url TEXT NOT NULL, createdAtMs INTEGER NOT NULL, sent INTEGER NOT NULL DEFAULT 0,
  held INTEGER NOT NULL DEFAULT 0, nextAtMs INTEGER, state TEXT NOT NULL DEFAULT 'waiting'
);
CREATE INDEX IF NOT EXISTS noticesOfOrder ON notices (outTradeNo);
CREATE INDEX IF NOT EXISTS noticesDue ON notices (nextAtMs) WHERE nextAtMs IS NOT NULL;
CREATE TABLE IF NOT EXISTS attempts (
  seq INTEGER PRIMARY KEY, noticeSeq INTEGER NOT NULL, atMs INTEGER NOT NULL,
  kind TEXT NOT NULL, outcome TEXT NOT NULL, status INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS attemptsOfNotice ON attempts (noticeSeq);
`;

/** A store and the lock on its folder. */
export interface Store {
  db: Db;
  /** Resolves when everything committed so far is on the disk, not only safe from the death of this process. */
  flush(): Promise<void>;
  close(): void;
}

/**
 * Opens (or makes) the store of the local WeChat Pay; in memory without a folder.
 * Commits are not flushed one by one: `flush` does it for all that wait. One server at a time holds the folder.
 * Throws an Error whose message says in one line what to do.
 */
export function openStore(dataDir?: string): Store {
  if (!dataDir) {
    const db = prepared(new Database(':memory:'));
    return { db, flush: () => Promise.resolve(), close: () => void db.close() };
  }
  const file = join(dataDir, 'wechat-pay.db');
  try {
    mkdirSync(dataDir, { recursive: true });
    const release = lockFolder(dataDir);
    try {
      const db = prepared(new Database(file));
      const log = openSync(`${file}-wal`, 'r+');
      const close = (): void => {
        closeSync(log);
        db.close();
        release();
      };
      return { db, flush: groupedFlush(db, log), close };
    } catch (error) {
      release();
      throw error;
    }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const todo = /locked|busy/i.test(reason)
      ? 'Another one is running on it: stop that one, or choose another data folder.'
      : 'Choose another data folder, or remove the file to start afresh.';
    throw new Error(`The local WeChat Pay cannot use ${file} (${reason}). ${todo}`, { cause });
  }
}

/**
 * Holds a lock that the system releases however this process ends. It has a file of its own, as libsql keeps a
 * closed connection, with its locks, for as long as a prepared statement of it is not collected.
 */
function lockFolder(dataDir: string): () => void {
  const lock = new Database(join(dataDir, 'wechat-pay.lock'));
  lock.exec('BEGIN EXCLUSIVE');
  return () => void (lock.exec('ROLLBACK'), lock.close());
}

/** One flush at a time, for everyone who waits: at a few milliseconds each they would be the whole cost of a call. */
function groupedFlush(db: Db, log: number): () => Promise<void> {
  const written = (): number => getRow<{ count: number }>(db, 'SELECT total_changes() AS count')?.count ?? 0;
  let flushed = -1;
  let underWay: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  function start(): Promise<void> {
    next = undefined;
    const upTo = written();
    const flushing = new Promise<void>((resolve, reject) => {
      fdatasync(log, (error) => (error ? reject(error) : resolve()));
    });
    underWay = flushing.then(() => void (flushed = upTo)).finally(() => (underWay = undefined));
    return underWay;
  }
  return () => {
    if (written() === flushed) return Promise.resolve();
    if (!underWay) return start();
    // The one under way may have begun before the caller's commit.
    next ??= underWay.then(start, start);
    return next;
  };
}

function prepared(db: Db): Db {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.exec(SCHEMA);
  return db;
}

// Values go as one array: libsql takes a first value of null for named parameters.

/** A row, or undefined; the column names are the type's field names. */
export const getRow = <Row>(db: Db, sql: string, ...values: unknown[]): Row | undefined =>
  (statement(db, sql).get(values) as Row | null) ?? undefined;

/** Every row; the column names are the type's field names. */
export const allRows = <Row>(db: Db, sql: string, ...values: unknown[]): Row[] =>
  statement(db, sql).all(values) as Row[];

export const run = (db: Db, sql: string, ...values: unknown[]): number =>
  statement(db, sql).run(values).changes;

const statements = new WeakMap<Db, Map<string, Database.Statement<unknown[]>>>();

function statement(db: Db, sql: string): Database.Statement<unknown[]> {
  let known = statements.get(db);
  if (!known) statements.set(db, (known = new Map()));
  let found = known.get(sql);
  if (!found) known.set(sql, (found = db.prepare(sql)));
  return found;
}
