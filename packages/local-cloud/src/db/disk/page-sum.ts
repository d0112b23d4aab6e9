/** SQLite's page size here; a file of another one is not ours. */
export const PAGE_BYTES = 4096;

const WORDS = PAGE_BYTES / 4;

/**
 * Bytes of the first page that SQLite changes outside its log, when the log is begun and left: the format versions, the change
 * counter and who wrote last (sqlite.org/fileformat.html#the_database_header).
 */
const OUTSIDE_THE_LOG = [
  [18, 20],
  [24, 28],
  [92, 100],
] as const;

/**
 * A 32-bit sum of a page. Each step can be undone, so a change within one word is always seen; any other one is overlooked
 * once in four billion times.
 * @param bytes holds the page at `at`, a multiple of 4 in the underlying buffer
 */
export function pageSum(bytes: Buffer, at: number, page: number): number {
  if (page === 1) return sumOf(firstPage(bytes.subarray(at, at + PAGE_BYTES)));
  return sumOf(new Int32Array(bytes.buffer, bytes.byteOffset + at, WORDS));
}

function sumOf(words: Int32Array): number {
  let sum = 0x811c9dc5 | 0;
  for (let i = 0; i < WORDS; i++) {
    sum = Math.imul(sum ^ words[i]!, 0x01000193);
    sum ^= sum >>> 15;
  }
  return sum;
}

function firstPage(page: Buffer): Int32Array {
  const copy = new Uint8Array(PAGE_BYTES);
  copy.set(page);
  for (const [from, to] of OUTSIDE_THE_LOG) copy.fill(0, from, to);
  return new Int32Array(copy.buffer);
}
