import type { Readable, Writable } from 'node:stream';
import { applyIndexes, type CloudConfig } from '../config';
import type { Places } from '../data-folder';
import type { Database } from '../db/database';
import { CloudError } from '../errors';
import { readBackup } from './read-backup';
import { incomingIsWhole, putInPlace } from './staging';
import { writeBackup } from './write-backup';

/** Backups of the running cloud. */
export class Backups {
  private restoring = false;
  private lastWrite: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly places: Places,
  ) {}

  /** Writes everything as it is when its turn comes: one backup after the other. */
  async write(takenAtMs: number, out: Writable): Promise<void> {
    const write = this.lastWrite.then(() => writeBackup(this.db, this.places, takenAtMs, out));
    this.lastWrite = write.catch(() => undefined);
    await write;
  }

  /**
   * Replaces everything by what a backup holds, with the indexes that cloud.json asks for; open transactions end.
   * @throws NO_BACKUP, and nothing has changed; 409 while a backup is being written or another put back
   */
  async restore(source: Readable, config: CloudConfig): Promise<void> {
    if (this.restoring) throw new CloudError('RESTORING', 'another backup is being put back', 409);
    this.restoring = true;
    try {
      await readBackup(source, this.places);
      this.swap();
    } finally {
      this.restoring = false;
    }
    for (const [name, indexes] of config.collections) await applyIndexes(this.db, name, indexes);
  }

  /** Puts what has come in whole in the place of everything. @throws 409 while the file is being read */
  swap(): void {
    if (this.db.store.file.isHeld)
      throw new CloudError('BACKUP_UNDER_WAY', 'a backup is being written; try again when it is done', 409);
    incomingIsWhole(this.places);
    this.db.reopen(() => putInPlace(this.places));
  }
}
