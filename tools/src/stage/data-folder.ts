import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FriendlyError } from '../lib/friendly-error';
import { lockFolder } from './folder-lock';

/** Raised when what lies in a data folder can no longer be read by an older version. */
const FORMAT = 1;

const NOTE = 'fangzhen.json';
const LOCK = 'lock.db';

interface Note {
  format: number;
  /** False until the demo group is in: a first start that was interrupted begins again. */
  complete: boolean;
}

/** A folder of the local cloud's and the local WeChat Pay's data, held by this process alone until it is closed. */
export interface DataFolder {
  cloudDir: string;
  payDir: string;
  /** Whether the demo group has to be put in. */
  isNew: boolean;
  /** Says that the demo group is in. */
  complete(): void;
  close(): void;
}

/**
 * Opens or makes a data folder.
 * @param fresh forgets what is in it
 * @throws FriendlyError, one line that says what to do: in use, not ours, damaged, or written by a newer version
 */
export function openDataFolder(folder: string, { fresh = false } = {}): DataFolder {
  makeFolder(folder);
  refuseForeign(folder);
  const lock = lockFolder(folder, LOCK);
  try {
    const note = fresh ? undefined : readNote(folder);
    const isNew = !note?.complete;
    const data: DataFolder = {
      cloudDir: join(folder, 'cloud'),
      payDir: join(folder, 'pay'),
      isNew,
      complete: () => writeNote(folder, { format: FORMAT, complete: true }),
      close: () => lock.close(),
    };
    if (isNew) {
      writeNote(folder, { format: FORMAT, complete: false });
      for (const part of [data.cloudDir, data.payDir]) rmSync(part, { recursive: true, force: true });
    }
    return data;
  } catch (error) {
    lock.close();
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new FriendlyError(
      `The data folder ${folder} cannot be made (${(error as Error).message}): choose another with --data.`,
    );
  }
}

function refuseForeign(folder: string): void {
  const names = readdirSync(folder).filter((name) => !name.startsWith(LOCK));
  if (names.length === 0 || names.includes(NOTE)) return;
  throw new FriendlyError(`${folder} holds other files: choose an empty folder for the data with --data.`);
}

function readNote(folder: string): Note | undefined {
  const path = join(folder, NOTE);
  if (!existsSync(path)) return undefined;
  const note = parseNote(readFileSync(path, 'utf8'));
  if (!note) throw damaged(folder, `${NOTE} cannot be read`);
  if (note.format > FORMAT) {
    throw new FriendlyError(
      `The data in ${folder} is from a newer version (format ${note.format}, this one reads ${FORMAT}): ` +
        'update this clone, or choose another folder with --data.',
    );
  }
  return note;
}

function parseNote(text: string): Note | undefined {
  try {
    const note = JSON.parse(text) as Partial<Note>;
    return Number.isInteger(note.format) && typeof note.complete === 'boolean' ? (note as Note) : undefined;
  } catch {
    return undefined;
  }
}

/** Whole or not at all: a note cut short by a crash would look like damage. */
function writeNote(folder: string, note: Note): void {
  const path = join(folder, NOTE);
  writeFileSync(`${path}.new`, `${JSON.stringify(note)}\n`);
  renameSync(`${path}.new`, path);
}

/** The one line for data that cannot be opened. */
export function damaged(folder: string, reason: string): FriendlyError {
  return new FriendlyError(
    `The data in ${folder} cannot be used (${reason}): begin anew with --fresh, which deletes it, ` +
      'or choose another folder with --data.',
  );
}
