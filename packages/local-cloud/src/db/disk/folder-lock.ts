import Libsql from 'libsql';

/**
 * One cloud a data file: another one, of this process or of any other, is refused before it touches anything. The system gives the lock
 * back when the process ends, however it ends.
 */
export class FolderLock {
  private readonly db: Libsql.Database;

  /** @throws SQLITE_BUSY if it is held */
  constructor(path: string) {
    this.db = new Libsql(`${path}-lock`);
    this.db.exec('BEGIN EXCLUSIVE');
  }

  release(): void {
    this.db.exec('ROLLBACK');
    this.db.close();
  }
}
