import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Places } from '../data-folder';
import { FILE_ENDS } from '../db/sqlite';

type Data = Pick<Places, 'database' | 'files' | 'backups'>;

/** What will take the place of the data: gathered in `incoming`, and called `ready` once it is whole and sound. */
export const incomingIn = ({ backups }: Data): string => join(backups, 'incoming');
const readyIn = ({ backups }: Data): string => join(backups, 'ready');

/** An empty folder to gather in. */
export function beginIncoming(places: Data): string {
  const dir = incomingIn(places);
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(join(dir, 'files'), { recursive: true });
  return dir;
}

/** From here on the data will be replaced, if not now then at the next start. The database must not be open in `putInPlace`. */
export function incomingIsWhole(places: Data): void {
  rmSync(readyIn(places), { recursive: true, force: true });
  renameSync(incomingIn(places), readyIn(places));
}

/** Puts what is ready in the place of the data. Cut short at any point, it goes on when it is called again. */
export function putInPlace(places: Data): void {
  const ready = readyIn(places);
  if (existsSync(join(ready, 'data.db'))) {
    for (const end of FILE_ENDS) rmSync(places.database + end, { force: true });
    renameSync(join(ready, 'data.db'), places.database);
  }
  if (existsSync(join(ready, 'files'))) {
    rmSync(places.files, { recursive: true, force: true });
    renameSync(join(ready, 'files'), places.files);
  }
  rmSync(ready, { recursive: true, force: true });
}
