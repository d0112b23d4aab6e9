import { SqliteFile } from '../db/sqlite';
import type { Engine } from './engine';

interface Statement {
  sql: string;
  values?: unknown[];
}

/**
 * The disk under a simulated cloud, from one start to the next loss of power: it takes its time to flush, and when the power goes it
 * has what had been flushed by then and nothing else. What the dead cloud still writes reaches nobody.
 */
export class SimDisk {
  private readonly flushed: Statement[];
  private written: Statement[] = [];
  private isCut = false;

  constructor(
    private readonly engine: Engine,
    private readonly flushMs: () => number,
    content: readonly Statement[] = [],
  ) {
    this.flushed = [...content];
  }

  /** What a cloud that starts on it finds. */
  get content(): readonly Statement[] {
    return this.flushed;
  }

  wrote(statement: Statement): void {
    this.written.push(statement);
  }

  /** What has been written when it begins is safe when it is done. */
  flush(done: (error: unknown) => void): void {
    const taken = this.written.length;
    this.engine.after(this.flushMs(), () => {
      if (this.isCut) return;
      this.flushed.push(...this.written.splice(0, taken));
      done(null);
    });
  }

  /** @returns the disk as it is when the power comes again */
  cut(): SimDisk {
    this.isCut = true;
    return new SimDisk(this.engine, this.flushMs, this.flushed);
  }
}

/** A database file in memory over a simulated disk. */
export class SimFile extends SqliteFile {
  constructor(private readonly disk: SimDisk) {
    super(':memory:', false);
    for (const { sql, values } of disk.content)
      if (values) super.run(sql, ...values);
      else super.exec(sql);
  }

  override run(sql: string, ...values: unknown[]): number {
    this.disk.wrote({ sql, values });
    return super.run(sql, ...values);
  }

  override exec(sql: string): void {
    // The base class makes its own table before there is a disk to speak of.
    this.disk?.wrote({ sql });
    super.exec(sql);
  }

  protected override sync(done: (error: unknown) => void): void {
    this.disk.flush(done);
  }
}
