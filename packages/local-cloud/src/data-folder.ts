import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { putInPlace } from './backup/staging';
import { FolderLock } from './db/disk/folder-lock';
import { FILE_ENDS } from './db/sqlite';

/** What the cloud keeps in its data folder. Nothing else in there is ever touched. */
export interface Places {
  database: string;
  files: string;
  snapshots: string;
  /** Signs sessions and links. */
  secret: string;
  /** What is being taken or put back; begun anew at every start. */
  backups: string;
}

export interface DataFolder {
  dir: string;
  places: Places;
  /** There is no data yet, or only what a first start that was interrupted left. */
  isNew: boolean;
  /** What a new folder begins with is in. */
  complete(): void;
  /** Takes a temporary folder away. */
  close(): void;
}

/** There from the beginning of a first start until what it begins with is in. */
const UNFINISHED = 'unfinished';

/**
 * @param dataDir absent: a temporary folder
 * @param fresh forgets the data that is there
 * @throws if the folder cannot be made, or the data to be forgotten is in use
 */
export function openDataFolder(dataDir: string | undefined, fresh = false): DataFolder {
  const dir = dataDir === undefined ? mkdtempSync(join(tmpdir(), 'local-cloud-')) : resolve(dataDir);
  makeFolder(dir);
  const places: Places = {
    database: join(dir, 'data.db'),
    files: join(dir, 'files'),
    snapshots: join(dir, 'snapshots'),
    secret: join(dir, 'secret'),
    backups: join(dir, 'backups'),
  };
  const unfinished = join(dir, UNFINISHED);
  const hasData = existsSync(places.database) || existsSync(join(places.backups, 'ready'));
  const isNew = fresh || !hasData || existsSync(unfinished);
  if (isNew) forget(places, unfinished);
  else goOn(places);
  return {
    dir,
    places,
    isNew,
    complete: () => rmSync(unfinished, { force: true }),
    close: () => dataDir === undefined && rmSync(dir, { recursive: true, force: true }),
  };
}

function makeFolder(dir: string): void {
  try {
    mkdirSync(dir, { recursive: true });
  } catch (error) {
    throw new Error(`The data folder cannot be made (${dir}): ${(error as Error).message}`);
  }
}

/** Data that another process holds is not taken from under it. */
function forget({ database, files, snapshots, secret, backups }: Places, unfinished: string): void {
  const lock = heldAlone(database);
  writeFileSync(unfinished, '');
  for (const path of [...FILE_ENDS.map((end) => database + end), files, snapshots, secret, backups])
    rmSync(path, { recursive: true, force: true });
  lock.release();
}

/** A restore that was cut short is brought to its end; what had not come in whole is left out. */
function goOn(places: Places): void {
  const lock = heldAlone(places.database);
  putInPlace(places);
  rmSync(places.backups, { recursive: true, force: true });
  lock.release();
}

export const IN_USE = 'another local cloud is using it; stop that one first';

function heldAlone(database: string): FolderLock {
  try {
    return new FolderLock(database);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const reason = code === 'SQLITE_BUSY' ? IN_USE : message;
    throw new Error(`The data folder cannot be used (${database}): ${reason}`);
  }
}
