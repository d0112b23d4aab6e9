import { createReadStream } from 'node:fs';
import type { DataFolder } from '../data-folder';
import { readBackup } from './read-backup';
import { incomingIsWhole, putInPlace } from './staging';

/** Puts a backup into a new data folder. @throws in one sentence: there is data already, or the file is no backup */
export async function beginWithBackup(file: string, { dir, isNew, places }: DataFolder): Promise<void> {
  if (!isNew)
    throw new Error(
      `${dir} holds data already: say that it is to be forgotten (fresh), or choose another folder`,
    );
  try {
    await readBackup(createReadStream(file), places);
  } catch (error) {
    throw new Error(`The backup ${file} cannot be used: ${(error as Error).message}`);
  }
  incomingIsWhole(places);
  putInPlace(places);
}
