import type { Entry } from '../cache';
import type { Doc } from '../ejson';

/** Documents in the order of insertion, however they were found. */
export const inOrder = (entries: Entry[]): Doc[] =>
  entries.sort((a, b) => a.rid - b.rid).map(({ doc }) => doc);
