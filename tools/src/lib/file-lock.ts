import { setTimeout as sleep } from 'node:timers/promises';
import Database from 'libsql';

export interface FileLock {
  close(): void;
}

/**
 * Locks a file for this process, or says that another one holds it. The operating system lets go of the lock when the
 * process ends, however it ends, so there is never a stale one; SQLite is the portable way to such a lock.
 * @throws what SQLite says when the file cannot be used
 */
export function tryLock(path: string): FileLock | 'held' {
  const db = new Database(path);
  try {
    db.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE;');
    return { close: () => void db.close() };
  } catch (error) {
    db.close();
    const { code, message } = error as Error & { code?: string };
    if (/SQLITE_BUSY|locked/.test(`${code} ${message}`)) return 'held';
    throw error;
  }
}

/** Waits until nobody else holds the file's lock. */
export async function waitForLock(path: string): Promise<FileLock> {
  for (;;) {
    const lock = tryLock(path);
    if (lock !== 'held') return lock;
    await sleep(100);
  }
}
