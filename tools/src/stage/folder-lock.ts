import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { FriendlyError } from '../lib/friendly-error';

/**
 * Holds a folder for this process. The operating system lets go of the lock when the process ends, however it ends, so
 * there is never a stale one; SQLite is the portable way to such a lock.
 * @throws FriendlyError when another process holds it
 */
export function lockFolder(folder: string, name: string): { close(): void } {
  const path = join(folder, name);
  try {
    return lockFile(path);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const reason = `${code} ${message}`;
    if (/SQLITE_BUSY|locked/.test(reason)) {
      throw new FriendlyError(
        `The data in ${folder} is in use by another start: stop that one, or give this one --data DIR.`,
      );
    }
    if (/NOTADB|not a database|CORRUPT/.test(reason)) {
      // The lock itself holds no data.
      rmSync(path, { force: true });
      return lockFile(path);
    }
    throw new FriendlyError(
      `The data folder ${folder} cannot be written (${message}): choose another with --data.`,
    );
  }
}

function lockFile(path: string): { close(): void } {
  const db = new Database(path);
  try {
    db.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE;');
  } catch (error) {
    db.close();
    throw error;
  }
  return { close: () => void db.close() };
}
