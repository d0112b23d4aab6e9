import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Backups } from './backup/backups';
import { beginIncoming } from './backup/staging';
import type { Places } from './data-folder';
import type { Database } from './db/database';
import { CloudError } from './errors';
import { linkFiles } from './files/link-files';

export interface SnapshotInfo {
  id: string;
  /** Real time. */
  atMs: number;
  /** Of the database's copy; files are shared with the bucket. */
  bytes: number;
}

/** Copies of the database and the files, kept in the data folder. */
export class Snapshots {
  constructor(
    private readonly db: Database,
    private readonly places: Places,
    private readonly backups: Backups,
  ) {}

  /** @returns the id to restore it by */
  take(): string {
    const id = randomUUID();
    const dir = join(this.places.snapshots, id);
    const part = `${dir}.part`;
    mkdirSync(part, { recursive: true });
    this.db.store.file.copyTo(join(part, 'data.db'));
    linkFiles(this.places.files, join(part, 'files'));
    renameSync(part, dir);
    return id;
  }

  /** Puts everything back as it was; open transactions end. @throws 404 if there is no such snapshot */
  restore(id: unknown): void {
    const from = this.folderOf(id);
    const dir = beginIncoming(this.places);
    cpSync(join(from, 'data.db'), join(dir, 'data.db'));
    linkFiles(join(from, 'files'), join(dir, 'files'));
    this.backups.swap();
  }

  /** The oldest first. */
  list(): SnapshotInfo[] {
    if (!existsSync(this.places.snapshots)) return [];
    const ids = readdirSync(this.places.snapshots).filter((id) => ID.test(id));
    return ids
      .map((id) => {
        const { mtimeMs, size } = statSync(join(this.places.snapshots, id, 'data.db'));
        return { id, atMs: Math.round(mtimeMs), bytes: size };
      })
      .sort((a, b) => a.atMs - b.atMs);
  }

  /** @throws 404 if there is no such snapshot */
  remove(id: unknown): void {
    rmSync(this.folderOf(id), { recursive: true });
  }

  private folderOf(id: unknown): string {
    const dir = join(this.places.snapshots, String(id));
    if (typeof id !== 'string' || !ID.test(id) || !existsSync(dir))
      throw new CloudError('NO_SNAPSHOT', `there is no snapshot ${String(id)}`, 404);
    return dir;
  }
}

const ID = /^[\w-]+$/;
