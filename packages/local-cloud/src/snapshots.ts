import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './db/database';
import { FILE_ENDS } from './db/sqlite';
import { CloudError } from './errors';

interface Places {
  database: string;
  files: string;
  snapshots: string;
}

/** Copies of the database and the files, kept beside them. */
export class Snapshots {
  constructor(
    private readonly db: Database,
    private readonly places: Places,
  ) {}

  /** @returns the id to restore it by */
  take(): string {
    const id = randomUUID();
    const dir = join(this.places.snapshots, id);
    mkdirSync(dir, { recursive: true });
    this.db.store.file.copyTo(join(dir, 'data.db'));
    if (existsSync(this.places.files)) cpSync(this.places.files, join(dir, 'files'), { recursive: true });
    return id;
  }

  /** Puts everything back as it was; open transactions end. @throws 404 if there is no such snapshot */
  restore(id: unknown): void {
    const dir = join(this.places.snapshots, String(id));
    if (typeof id !== 'string' || !/^[\w-]+$/.test(id) || !existsSync(dir))
      throw new CloudError('NO_SNAPSHOT', `there is no snapshot ${String(id)}`, 404);
    this.db.reopen(() => {
      for (const end of FILE_ENDS) rmSync(this.places.database + end, { force: true });
      cpSync(join(dir, 'data.db'), this.places.database);
    });
    rmSync(this.places.files, { recursive: true, force: true });
    mkdirSync(this.places.files, { recursive: true });
    if (existsSync(join(dir, 'files'))) cpSync(join(dir, 'files'), this.places.files, { recursive: true });
  }
}
