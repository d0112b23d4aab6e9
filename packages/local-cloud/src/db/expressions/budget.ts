import { refuse } from './define';

/**
 * How much a pipeline's expressions may make: elements of arrays, and characters of texts by the eighth. The real cloud
 * limits a pipeline's memory (100 MB a stage, 16 MB a document); without a limit an expression that doubles its own
 * result would fill this process's memory.
 */
const MOST_UNITS = 10_000_000;
const CHARS_PER_UNIT = 8;

/** A query or a pipeline runs from beginning to end in one turn of the event loop, so each turn has the whole again. */
let left = MOST_UNITS;
let counting = false;

function spend(units: number): void {
  if (!counting) {
    counting = true;
    left = MOST_UNITS;
    setImmediate(() => (counting = false));
  }
  left -= units;
  if (left < 0) refuse("the pipeline's expressions make more than the memory of a pipeline holds");
}

/** Counts an array that is about to be made. @returns its length */
export function room(length: number): number {
  spend(length);
  return length;
}

/** Counts the texts that are about to become one. */
export function textRoom(texts: string[]): void {
  spend(texts.reduce((total, text) => total + text.length, 0) / CHARS_PER_UNIT);
}
