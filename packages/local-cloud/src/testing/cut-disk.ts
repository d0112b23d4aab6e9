import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_HEADER_BYTES } from '../db/disk/wal';
import { FILE_ENDS, SqliteFile } from '../db/sqlite';
import type { Dice } from '../dice';

const SECTOR_BYTES = 512;
const FILES = FILE_ENDS.map((end) => `data.db${end}`);
/** Small, so that it is emptied often. */
const LOG_FRAMES = 60;
const LONGEST_FLUSH_MS = 4;

/**
 * A data file on a disk whose power can be cut. It remembers what the files held when the latest flush that is done began, and when the
 * log had been emptied; of what was written since, a cut leaves each sector or not.
 */
export class CutDisk extends SqliteFile {
  private began = 0;
  private flushedFrom = 0;

  constructor(
    private readonly dir: string,
    private readonly dice: Dice,
  ) {
    super(join(dir, 'data.db'), true, { logFrames: LOG_FRAMES });
    this.keepFlushed();
  }

  private keepFlushed(): void {
    this.flushedFrom = this.began += 1;
    copyFiles(this.dir, join(this.dir, 'flushed'));
  }

  protected override sync(done: (error: unknown) => void): void {
    const mine = (this.began += 1);
    const then = join(this.dir, 'began');
    copyFiles(this.dir, then);
    super.sync((error) => {
      setTimeout(() => {
        // The log may have been emptied since: then more than this is on the disk already.
        if (this.flushedFrom < mine) copyFiles(then, join(this.dir, 'flushed'));
        done(error);
      }, this.dice.int(LONGEST_FLUSH_MS));
    });
  }

  protected override syncAtOnce(): boolean {
    const isDone = super.syncAtOnce();
    if (isDone) this.keepFlushed();
    return isDone;
  }

  protected override emptyLog(): void {
    super.emptyLog();
    this.keepFlushed();
  }

  /** @returns a folder with what a cut at this instant leaves */
  cut(name: string): string {
    const left = join(this.dir, name);
    mkdirSync(left);
    for (const file of FILES) {
      const flushed = readIfThere(join(this.dir, 'flushed', file));
      const now = readIfThere(join(this.dir, file));
      if (!flushed) continue;
      const kept = now ? this.someSectors(flushed, now) : flushed;
      // When its log begins a new life, SQLite flushes the header before it writes anything behind it.
      if (file.endsWith('-wal')) now?.copy(kept, 0, 0, LOG_HEADER_BYTES);
      writeFileSync(join(left, file), kept);
    }
    return left;
  }

  private someSectors(flushed: Buffer, now: Buffer): Buffer {
    const mix = Buffer.alloc(Math.max(flushed.length, this.dice.chance(0.5) ? now.length : 0));
    flushed.copy(mix);
    const share = this.dice.pick([0, 0.1, 0.5, 0.9, 1]);
    for (let at = 0; at < Math.min(mix.length, now.length); at += SECTOR_BYTES)
      if (this.dice.chance(share)) now.copy(mix, at, at, at + SECTOR_BYTES);
    return mix;
  }
}

const readIfThere = (path: string): Buffer | undefined => (existsSync(path) ? readFileSync(path) : undefined);

function copyFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const file of FILES)
    if (existsSync(join(from, file))) copyFileSync(join(from, file), join(to, file));
    else rmSync(join(to, file), { force: true });
}
