import { SqliteFile } from '../db/sqlite';
import type { Beginning, Statement } from './beginning';
import type { Engine } from './engine';

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
    readonly beginning: Beginning,
    private readonly flushMs: () => number,
    content: readonly Statement[] = [],
  ) {
    this.flushed = [...content];
  }

  /** What a cloud that starts on it finds beyond the beginning. */
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
    return new SimDisk(this.engine, this.beginning, this.flushMs, this.flushed);
  }
}

/** A database file in memory over a simulated disk. */
export class SimFile extends SqliteFile {
  private isClosed = false;

  constructor(private readonly disk: SimDisk) {
    super(':memory:', false, { connection: disk.beginning.take() });
    for (const { sql, values } of disk.content)
      if (values) super.run(sql, ...values);
      else super.exec(sql);
  }

  override run(sql: string, ...values: unknown[]): number {
    this.disk.wrote({ sql, values });
    return super.run(sql, ...values);
  }

  override exec(sql: string): void {
    this.disk.wrote({ sql });
    super.exec(sql);
  }

  // What is safe is the disk's to say, so that one transaction can hold all of a history.
  protected override begin(): void {}
  protected override end(): void {}

  override prepare(sql: string): ReturnType<SqliteFile['prepare']> {
    if (this.isClosed) throw new Error('another history goes on with what this file was');
    return super.prepare(sql);
  }

  protected override leave(): void {
    this.isClosed = true;
    this.disk.beginning.giveBack(this.connection);
  }

  protected override sync(done: (error: unknown) => void): void {
    this.disk.flush(done);
  }
}
