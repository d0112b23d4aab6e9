import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pack, type Pack } from 'tar-stream';
import type { Places } from '../data-folder';
import type { Database } from '../db/database';
import { linkFiles } from '../files/link-files';

export const BACKUP_FORMAT = 2;

interface Part {
  name: string;
  bytes: number;
  read(): AsyncIterable<Buffer>;
}

/**
 * Writes everything as it is at this instant, as a tar of `backup.json`, `data.db` and `files/…`: all that was acknowledged,
 * and no half transaction. Writes go on meanwhile: into the database's log, which is not part of it, and into new files.
 * @param takenAtMs the cloud's clock
 */
export async function writeBackup(
  db: Database,
  places: Places,
  takenAtMs: number,
  out: Writable,
): Promise<void> {
  const files = join(places.backups, `outgoing-${randomUUID()}`);
  const held = db.store.file.hold();
  try {
    linkFiles(places.files, files);
    const note = Buffer.from(JSON.stringify({ format: BACKUP_FORMAT, takenAtMs }));
    const database = () =>
      createReadStream('', { fd: held.fd, autoClose: false, start: 0, end: held.bytes - 1 });
    const parts: Part[] = [
      { name: 'backup.json', bytes: note.length, read: () => Readable.from([note]) },
      { name: 'data.db', bytes: held.bytes, read: database },
      ...readdirSync(files).map((name) => filePart(join(files, name), `files/${name}`)),
    ];
    const tar = pack();
    const ended = new AbortController();
    const fed = feed(tar, parts, ended.signal).catch((error: Error) => tar.destroy(error));
    await pipeline(tar as unknown as Readable, out).finally(() => ended.abort());
    await fed;
  } finally {
    held.release();
    rmSync(files, { recursive: true, force: true });
  }
}

const filePart = (path: string, name: string): Part => ({
  name,
  bytes: statSync(path).size,
  read: () => createReadStream(path),
});

async function feed(tar: Pack, parts: Part[], signal: AbortSignal): Promise<void> {
  for (const { name, bytes, read } of parts) {
    const entry = tar.entry({ name, size: bytes }) as unknown as Writable;
    for await (const piece of read()) if (!entry.write(piece)) await once(entry, 'drain', { signal });
    entry.end();
  }
  tar.finalize();
}
