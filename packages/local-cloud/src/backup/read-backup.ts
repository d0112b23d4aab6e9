import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { extract, type Header } from 'tar-stream';
import type { Places } from '../data-folder';
import { SqliteFile } from '../db/sqlite';
import { CloudError } from '../errors';
import { beginIncoming } from './staging';
import { BACKUP_FORMAT } from './write-backup';

const noBackup = (what: string) => new CloudError('NO_BACKUP', `this is no backup of a local cloud: ${what}`);

const STORED_FILE = /^files\/[\w-][\w.-]{0,199}$/;
const LONGEST_NOTE_BYTES = 4096;

/**
 * Takes a backup in and looks at it; the data is as before. What came in is whole now, and can be put in its place.
 * @throws NO_BACKUP naming what is wrong, DATA_DAMAGED
 */
export async function readBackup(source: Readable, places: Places): Promise<void> {
  const dir = beginIncoming(places);
  const seen = new Set<string>();
  const tar = extract();
  const flowing = pipeline(source, tar as unknown as Writable).catch((error: Error) => tar.destroy(error));
  try {
    for await (const entry of tar) {
      const { name } = entry.header;
      if (seen.has(name)) throw noBackup(`it holds ${name.slice(0, 100)} twice`);
      seen.add(name);
      await takeIn(entry.header, entry as unknown as Readable, dir);
    }
  } catch (error) {
    if (error instanceof CloudError) throw error;
    throw noBackup((error as Error).message);
  } finally {
    await flowing;
  }
  for (const name of ['backup.json', 'data.db']) if (!seen.has(name)) throw noBackup(`it holds no ${name}`);
  checkDatabase(join(dir, 'data.db'));
}

async function takeIn({ name, type, size = 0 }: Header, content: Readable, dir: string): Promise<void> {
  if (type !== 'file') throw noBackup(`it holds a ${type}`);
  if (name === 'backup.json') {
    if (size > LONGEST_NOTE_BYTES) throw noBackup('its backup.json is too long');
    return checkNote(await text(content));
  }
  if (name !== 'data.db' && !STORED_FILE.test(name)) throw noBackup(`it holds ${name.slice(0, 100)}`);
  await pipeline(content, createWriteStream(join(dir, name), { flush: true } as never));
}

function checkNote(note: string): void {
  let format: unknown;
  try {
    ({ format } = JSON.parse(note) as { format?: unknown });
  } catch {
    throw noBackup('its backup.json is not JSON');
  }
  if (format !== BACKUP_FORMAT)
    throw noBackup(`it has the format ${String(format)}; this one reads ${BACKUP_FORMAT}`);
}

/** Opening it looks at every page. */
function checkDatabase(path: string): void {
  let file: SqliteFile;
  try {
    file = new SqliteFile(path, false);
  } catch (error) {
    throw noBackup((error as Error).message);
  }
  try {
    if (!file.get("SELECT 1 FROM sqlite_master WHERE name = 'collections'"))
      throw noBackup('its data.db has no collections');
  } finally {
    file.close();
  }
}
