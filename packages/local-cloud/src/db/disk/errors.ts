import { CloudError } from '../../errors';

const WHAT_TO_DO = 'Nothing in it has been changed. Restore a backup, or start with another data folder.';

/** What lies on the disk is not what was written there. Reported by whoever finds it; nobody repairs it. */
export const damaged = (path: string, what: string) =>
  new CloudError('DATA_DAMAGED', `The data file ${path} is damaged: ${what}. ${WHAT_TO_DO}`, 503);

/** The file is sound, but another version of the local cloud wrote it. */
export const otherVersion = (path: string, format: string) =>
  new CloudError(
    'DATA_OF_ANOTHER_VERSION',
    `The data file ${path} was written by another version of the local cloud (its format is ${format}). Start that version, or a new folder.`,
    503,
  );

/** The disk is full, gone, or refuses to flush. */
export const unwritable = (path: string, reason: string) =>
  new CloudError(
    'DATA_NOT_WRITABLE',
    `The data file ${path} cannot be written any more (${reason}). What was acknowledged is safe; what was under way is not ` +
      'there. Make room, or find out what the disk has, and start again.',
    503,
  );

const SAYS_DAMAGED = /^SQLITE_(CORRUPT|NOTADB|FORMAT)/;
const SAYS_UNWRITABLE = /^(SQLITE_(FULL|IOERR|READONLY|CANTOPEN|NOMEM|PERM)|E[A-Z]+$)/;

/** An error of SQLite or of the file system as what it means for the data; others as they are. */
export function fromDisk(path: string, error: unknown): unknown {
  if (error instanceof CloudError) return error;
  const { code = '', message = String(error) } = (error ?? {}) as { code?: string; message?: string };
  if (SAYS_DAMAGED.test(code)) return damaged(path, message);
  if (SAYS_UNWRITABLE.test(code)) return unwritable(path, `${code} ${message}`);
  return error;
}
