import { readSync } from 'node:fs';
import { PAGE_BYTES, pageSum } from './page-sum';

/** SQLite's write-ahead log, read beside SQLite (sqlite.org/fileformat.html#the_write_ahead_log). */
export const LOG_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
export const FRAME_BYTES = FRAME_HEADER_BYTES + PAGE_BYTES;
const MAGIC = 0x377f0682;

export const frameAt = (frame: number): number => LOG_HEADER_BYTES + frame * FRAME_BYTES;

/** The two numbers that every frame of the log's present life carries. */
export type Salts = readonly [number, number];

export const sameSalts = (a: Salts, b: Salts): boolean => a[0] === b[0] && a[1] === b[1];

export interface LogHeader {
  salts: Salts;
  littleEndian: boolean;
  sum: Salts;
}

/** The header; `empty` for a log that has not been begun; undefined if it is not sound. */
export function readLogHeader(fd: number): LogHeader | 'empty' | undefined {
  const bytes = Buffer.alloc(LOG_HEADER_BYTES + FRAME_HEADER_BYTES);
  const length = readSync(fd, bytes, 0, bytes.length, 0);
  if (bytes.every((byte) => byte === 0)) return 'empty';
  if (length < LOG_HEADER_BYTES) return undefined;
  const littleEndian = bytes.readUInt32BE(0) === MAGIC;
  const sum: Salts = [bytes.readUInt32BE(24), bytes.readUInt32BE(28)];
  if (bytes.readUInt32BE(0) >>> 1 !== MAGIC >>> 1 || bytes.readUInt32BE(8) !== PAGE_BYTES) return undefined;
  if (!sameSalts(addTo([0, 0], bytes, 0, 24, littleEndian), sum)) return undefined;
  return { salts: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)], littleEndian, sum };
}

/** Goes on with SQLite's checksum over some bytes. */
export function addTo([a, b]: Salts, bytes: Buffer, from: number, to: number, littleEndian: boolean): Salts {
  let [first, second] = [a, b];
  for (let at = from; at < to; at += 8) {
    const x = littleEndian ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    const y = littleEndian ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4);
    first = (first + x + second) >>> 0;
    second = (second + y + first) >>> 0;
  }
  return [first, second];
}

/** One frame: a page as some commit left it. */
export interface Frame {
  page: number;
  /** The last one of a commit. */
  commits: boolean;
  salts: Salts;
  /** What SQLite wrote as the checksum up to here. */
  sum: Salts;
  /** The frame's bytes, valid until the next one is read. */
  bytes: Buffer;
  /** Our own sum of the page. */
  pageSum(): number;
}

// The page lies on a multiple of 4 in it.
const scratch = Buffer.from(new ArrayBuffer(FRAME_BYTES));

/** @returns undefined beyond the end of the file */
export function readFrame(fd: number, frame: number): Frame | undefined {
  if (readSync(fd, scratch, 0, FRAME_BYTES, frameAt(frame)) < FRAME_BYTES) return undefined;
  const page = scratch.readUInt32BE(0);
  return {
    page,
    commits: scratch.readUInt32BE(4) !== 0,
    salts: [scratch.readUInt32BE(8), scratch.readUInt32BE(12)],
    sum: [scratch.readUInt32BE(16), scratch.readUInt32BE(20)],
    bytes: scratch,
    pageSum: () => pageSum(scratch, FRAME_HEADER_BYTES, page),
  };
}

/** Whether the checksum of a frame follows from the one before. @returns the checksum up to here, or undefined */
export function checkedSum(before: Salts, { bytes, sum }: Frame, littleEndian: boolean): Salts | undefined {
  const head = addTo(before, bytes, 0, 8, littleEndian);
  const whole = addTo(head, bytes, FRAME_HEADER_BYTES, FRAME_BYTES, littleEndian);
  return sameSalts(whole, sum) ? whole : undefined;
}
