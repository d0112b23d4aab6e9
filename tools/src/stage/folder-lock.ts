import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { tryLock, type FileLock } from '../lib/file-lock';
import { FriendlyError } from '../lib/friendly-error';

/**
 * Holds a data folder for this process.
 * @throws FriendlyError when another process holds it, or it cannot be written
 */
export function lockFolder(folder: string, name: string): FileLock {
  const lock = lockOrMend(folder, join(folder, name));
  if (lock !== 'held') return lock;
  throw new FriendlyError(
    `The data in ${folder} is in use by another start: stop that one, or give this one --data DIR.`,
  );
}

function lockOrMend(folder: string, path: string): FileLock | 'held' {
  try {
    return tryLock(path);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (!/NOTADB|not a database|CORRUPT/.test(`${code} ${message}`)) {
      throw new FriendlyError(
        `The data folder ${folder} cannot be written (${message}): choose another with --data.`,
      );
    }
    // The lock itself holds no data.
    rmSync(path, { force: true });
    return tryLock(path);
  }
}
