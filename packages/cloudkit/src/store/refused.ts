import { Refusal } from '../errors';
import { Duplicate } from './port';

/**
 * Whether an error says for sure that nothing was written: a rule was in the way, or another's document. Of any other error (a
 * reply that was lost, a time-out) nobody knows. Whoever had taken something for that write then leaves it to the
 * sweeper, which looks whether the write is there (I1, I4).
 */
export const surelyNotWritten = (error: unknown): boolean =>
  error instanceof Refusal || error instanceof Duplicate;
