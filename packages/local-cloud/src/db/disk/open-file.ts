import Libsql from 'libsql';
import { otherVersion } from './errors';
import type { Guard } from './guard';

/** How documents and keys lie in the file; grows when that changes. */
const FORMAT = '2';

/**
 * Opens the file alone, with nothing in its log, and its sums in step.
 * @param guard absent for a database in memory
 * @throws DATA_OF_ANOTHER_VERSION; SQLite's own errors
 */
export function openFile(path: string, fsync: boolean, guard: Guard | undefined): Libsql.Database {
  const db = new Libsql(path);
  for (const pragma of [
    'locking_mode=EXCLUSIVE',
    'journal_mode=WAL',
    `synchronous=${fsync ? 'NORMAL' : 'OFF'}`,
    'wal_autocheckpoint=0',
    'cache_size=-16000',
  ])
    db.exec(`PRAGMA ${pragma}`);
  if (guard) settleIn(db, guard);
  else makeMeta(db);
  checkFormat(db, path);
  return db;
}

/**
 * libsql keeps the file open until its statements are collected, so the locks are given back before: out of the log, the first
 * read in normal mode unlocks.
 */
export function closeFile(db: Libsql.Database): void {
  for (const pragma of ['journal_mode=DELETE', 'locking_mode=NORMAL', 'user_version'])
    db.exec(`PRAGMA ${pragma}`);
  db.close();
}

/** Puts an opened file and its sums in step, with nothing in the log. */
function settleIn(db: Libsql.Database, guard: Guard): void {
  if (guard.isNew) {
    const [problem] = db.prepare('PRAGMA quick_check(1)').raw().get() as [string];
    if (problem !== 'ok') throw Object.assign(new Error(problem), { code: 'SQLITE_CORRUPT' });
    makeMeta(db);
  }
  if (!emptyLog(db)) throw new Error('its log cannot be emptied');
  if (guard.isNew) guard.adopt();
  else if (guard.leftFrames.whole > 0) guard.emptied();
}

function makeMeta(db: Libsql.Database): void {
  db.exec('CREATE TABLE IF NOT EXISTS meta(name TEXT PRIMARY KEY, value TEXT NOT NULL)');
  db.exec(`INSERT OR IGNORE INTO meta VALUES('format', '${FORMAT}')`);
}

/** @throws DATA_OF_ANOTHER_VERSION */
function checkFormat(db: Libsql.Database, path: string): void {
  const row = db.prepare("SELECT value FROM meta WHERE name = 'format'").raw().get() as [string] | undefined;
  if (row?.[0] === FORMAT) return;
  closeFile(db);
  throw otherVersion(path, `${row?.[0]}, not ${FORMAT}`);
}

/** @returns whether pages are left to compare. @throws DATA_DAMAGED */
export function compareFor(guard: Guard, mostMs: number): boolean {
  const untilMs = performance.now() + mostMs;
  while (performance.now() <= untilMs) if (!guard.compareMore()) return false;
  return true;
}

/** Brings what the log holds into the file, and the file to the disk. @returns whether all of it is there now */
export function emptyLog(db: Libsql.Database): boolean {
  const [busy, frames, moved] = db.prepare('PRAGMA wal_checkpoint(PASSIVE)').raw().get() as [
    number,
    number,
    number,
  ];
  return busy === 0 && frames === moved;
}
