import { closeSync, existsSync, fdatasyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { PAGE_BYTES } from './page-sum';
import type { Salts } from './wal';

const MAGIC = 0x6c637332;
const HEADER_BYTES = 4096;
const FIELDS = 6;
/** Sums that are written together. */
const PIECE = 1024;

/** How much of the log had been flushed; the salts say in which life of it. */
export interface Mark {
  salts: Salts;
  frames: number;
}

/**
 * The sums of the data file's pages, in a file beside it: what the disk has to give back. They are written after the pages are on the
 * disk and before the log, which holds the pages too, is written anew. The header also says how much of the log had been flushed.
 */
export class PageSums {
  /** Pages that have a sum. */
  pages = 0;
  mark: Mark = { salts: [0, 0], frames: 0 };
  private sums = new Int32Array(PIECE);
  private readonly changed = new Set<number>();

  private constructor(
    private readonly fd: number,
    private readonly fsync: boolean,
    /** From and to which name the file is moved once it is whole. */
    private move?: [from: string, to: string],
  ) {}

  static create(path: string, fsync: boolean): PageSums {
    const unfinished = `${path}-new`;
    return new PageSums(openSync(unfinished, 'w+'), fsync, [unfinished, path]);
  }

  /** @returns undefined if there are none; `damaged` if they are not sound */
  static read(path: string, fsync: boolean): PageSums | 'damaged' | undefined {
    if (!existsSync(path)) return undefined;
    const bytes = new Uint8Array(readFileSync(path));
    if (bytes.length < HEADER_BYTES) return 'damaged';
    const header = new Int32Array(bytes.buffer, 0, FIELDS);
    const [magic, pages = 0, salt1 = 0, salt2 = 0, frames = 0, sum] = header;
    if (magic !== MAGIC || sum !== headerSum(header)) return 'damaged';
    if (pages < 0 || bytes.length < HEADER_BYTES + pages * 4) return 'damaged';
    const found = new PageSums(openSync(path, 'r+'), fsync);
    found.pages = pages;
    found.sums = new Int32Array(pages + PIECE);
    found.sums.set(new Int32Array(bytes.buffer, HEADER_BYTES, pages));
    found.mark = { salts: [salt1 >>> 0, salt2 >>> 0], frames };
    return found;
  }

  sumOf(page: number): number {
    return this.sums[page - 1]!;
  }

  set(page: number, sum: number): void {
    if (page > this.sums.length) {
      const more = new Int32Array(Math.max(page + PIECE, this.sums.length * 2));
      more.set(this.sums);
      this.sums = more;
    }
    this.sums[page - 1] = sum;
    this.pages = Math.max(this.pages, page);
    this.changed.add(Math.floor((page - 1) / PIECE));
  }

  /** Writes what has changed, and that nothing of the log is needed any more. */
  save(salts: Salts): void {
    for (const piece of this.changed) {
      const part = this.sums.subarray(piece * PIECE, (piece + 1) * PIECE);
      writeSync(this.fd, part, 0, part.byteLength, HEADER_BYTES + piece * PIECE * 4);
    }
    this.changed.clear();
    this.writeMark({ salts, frames: 0 });
    if (this.fsync) fdatasyncSync(this.fd);
    if (this.move) renameSync(...this.move);
    this.move = undefined;
  }

  /** Not flushed: it outlives the process, and after a power cut it says too little, never too much. */
  writeMark(mark: Mark): void {
    this.mark = mark;
    const header = Int32Array.of(MAGIC, this.pages, ...mark.salts, mark.frames, 0);
    header[FIELDS - 1] = headerSum(header);
    writeSync(this.fd, header, 0, header.byteLength, 0);
  }

  close(): void {
    closeSync(this.fd);
  }
}

function headerSum(header: Int32Array): number {
  let sum = PAGE_BYTES;
  for (let i = 0; i < FIELDS - 1; i++) {
    sum = Math.imul(sum ^ header[i]!, 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum;
}
