import {
  closeSync,
  constants,
  existsSync,
  fdatasyncSync,
  fstatSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { damaged } from './errors';
import { readLeftLog, type LeftLog } from './left-log';
import { LogTail } from './log-tail';
import { PAGE_BYTES, pageSum } from './page-sum';
import { PageSums } from './page-sums';
import { frameAt, sameSalts } from './wal';

/** Read and compared at one go. */
const PIECE_PAGES = 256;
/** The log grows by so many zeros: to flush what lies inside a file takes a tenth of flushing what makes it longer. */
const ZEROS = Buffer.alloc(2 * 1024 * 1024);
const ROOM_FRAMES = 128;

const READ_WRITE_MAKE = constants.O_RDWR | constants.O_CREAT;
/** Where SQLite locks the file; it never writes there (sqlite.org/fileformat.html#the_lock_byte_page). */
const LOCK_PAGE = 0x40000000 / PAGE_BYTES + 1;
const FIRST_BYTES = 'SQLite format 3\0';

/**
 * Knows what the data file has to look like, and looks. Every page has a sum beside it and is compared with it when the file is opened;
 * the log is covered by SQLite's own checksums and by how much of it is known to have been flushed.
 *
 * Promised: after a change to any part of the files while no cloud ran, a start says so and changes nothing, or the change does not
 * matter. A large file may be in use while its last pages are compared; from the moment one differs, everything is refused.
 * Not noticed: damage to a page after it was compared, until the next start; and, after a power cut, damage to the last flush,
 * which looks like a write that was cut short.
 */
export class Guard {
  private readonly made: string[];
  private readonly dataFd: number;
  private readonly logFd: number;
  private readonly tail: LogTail;
  private readonly left: LeftLog;
  private readonly sums: PageSums;
  private compared = 0;
  private logBytes = 0;
  /** The file has no sums yet: it is new, or comes from elsewhere. */
  readonly isNew: boolean;

  /**
   * Looks at the files before SQLite opens them, which might change them.
   * @throws DATA_DAMAGED
   */
  constructor(
    private readonly path: string,
    private readonly fsync: boolean,
  ) {
    this.made = [path, `${path}-wal`].filter((file) => !existsSync(file));
    // Both stay open: closing any descriptor of the data file gives back SQLite's lock on it.
    this.dataFd = openSync(path, READ_WRITE_MAKE, 0o644);
    this.logFd = openSync(`${path}-wal`, READ_WRITE_MAKE, 0o644);
    try {
      this.left = readLeftLog(this.logFd);
      if (this.left.damage) this.fail(this.left.damage);
      this.tail = new LogTail(this.logFd, this.left.salts, this.left.frames);
      const found = PageSums.read(`${path}-sums`, fsync);
      if (found === 'damaged') this.fail('the sums of its pages are not sound');
      this.isNew = found === undefined;
      this.sums = found ?? PageSums.create(`${path}-sums`, fsync);
      this.checkFile();
      this.checkMark();
    } catch (error) {
      this.abandon();
      throw error;
    }
  }

  /** For reading; the log may hold newer pages. */
  get data(): number {
    return this.dataFd;
  }

  /** For `fdatasync`. */
  get log(): number {
    return this.logFd;
  }

  /** What a cloud that was not closed left in the log. */
  get leftFrames(): { whole: number; unfinished: number } {
    return { whole: this.left.frames, unfinished: this.left.unfinished };
  }

  private fail(what: string): never {
    throw damaged(this.path, what);
  }

  /** Whole pages of the file as it is now. */
  private filePages(): number {
    return Math.floor(fstatSync(this.dataFd).size / PAGE_BYTES);
  }

  private checkFile(): void {
    const bytes = Buffer.alloc(FIRST_BYTES.length);
    const length = readSync(this.dataFd, bytes, 0, bytes.length, 0);
    if (length > 0 && bytes.toString('latin1') !== FIRST_BYTES)
      this.fail('it is no data file of a local cloud');
    if (this.filePages() < this.sums.pages)
      this.fail(`it has ${this.filePages()} pages of ${this.sums.pages} that were written`);
  }

  private checkMark(): void {
    const { salts, frames } = this.sums.mark;
    if (frames === 0) return;
    const kept = sameSalts(salts, this.left.salts) ? this.left.frames : 0;
    if (kept < frames) this.fail(`its log has ${kept} frames of ${frames} that were flushed`);
  }

  /** Compares the next pages with their sums. @returns false when all are done. @throws DATA_DAMAGED */
  compareMore(pages = PIECE_PAGES): boolean {
    const count = Math.min(pages, this.sums.pages - this.compared);
    if (count <= 0) return false;
    const bytes = Buffer.from(new ArrayBuffer(count * PAGE_BYTES));
    readSync(this.dataFd, bytes, 0, bytes.length, this.compared * PAGE_BYTES);
    for (let i = 0; i < count; i++) {
      const page = this.compared + i + 1;
      // What the log holds will replace what the file holds.
      if (this.left.pages.has(page) || page === LOCK_PAGE) continue;
      if (pageSum(bytes, i * PAGE_BYTES, page) !== this.sums.sumOf(page))
        this.fail(`page ${page} of ${this.sums.pages} is not what was written`);
    }
    this.compared += count;
    return this.compared < this.sums.pages;
  }

  /** Makes the sums of a file that has none, from what it holds now; its log has been emptied into it. */
  adopt(): void {
    const pages = this.filePages();
    const bytes = Buffer.from(new ArrayBuffer(PIECE_PAGES * PAGE_BYTES));
    for (let from = 0; from < pages; from += PIECE_PAGES) {
      readSync(this.dataFd, bytes, 0, bytes.length, from * PAGE_BYTES);
      for (let i = 0; i < PIECE_PAGES && from + i < pages; i++)
        this.sums.set(from + i + 1, pageSum(bytes, i * PAGE_BYTES, from + i + 1));
    }
    this.compared = pages;
    this.emptied();
  }

  /** Something has been committed: looks at what the log holds now. @returns its frames */
  follow(): number {
    this.tail.follow();
    return this.tail.frames;
  }

  /** What has been committed is on the disk; if the file does not hold it yet, the log must. */
  flushed(): void {
    if (this.tail.pages.size === 0) return;
    this.sums.writeMark({ salts: this.tail.salts, frames: this.tail.frames });
  }

  /** The log has been emptied into the file, and the file is on the disk. */
  emptied(): void {
    for (const pages of [this.left.pages, this.tail.pages]) {
      for (const [page, sum] of pages) this.sums.set(page, sum);
      pages.clear();
    }
    this.sums.save(this.tail.salts);
  }

  /** Makes the log longer before it has to be. */
  makeRoom(): void {
    const needed = frameAt(this.tail.frames + ROOM_FRAMES);
    if (!this.fsync || needed <= this.logBytes) return;
    this.logBytes = Math.max(fstatSync(this.logFd).size, frameAt(this.tail.frames));
    if (needed <= this.logBytes) return;
    writeSync(this.logFd, ZEROS, 0, ZEROS.length, this.logBytes);
    fdatasyncSync(this.logFd);
    this.logBytes += ZEROS.length;
  }

  /** Gives up before SQLite has written: what was made for it goes again. */
  abandon(): void {
    closeSync(this.logFd);
    closeSync(this.dataFd);
    for (const file of this.made) if (existsSync(file) && statSync(file).size === 0) rmSync(file);
  }

  close(): void {
    this.sums.close();
    closeSync(this.logFd);
    closeSync(this.dataFd);
  }
}
