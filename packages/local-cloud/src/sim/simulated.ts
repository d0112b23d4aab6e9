import { createHash } from 'node:crypto';

/** What one history came to. */
export interface Simulated {
  /** How many things were done in it. */
  actions: number;
  /** A digest of all that happened: the same seed gives the same one. */
  digest: string;
  /** What broke a rule; empty if nothing did. If something did, of the shortest history found. */
  problems: string[];
  /** The shortest history found that still fails, one line for each thing that happened. */
  story?: string[];
}

export const digestOf = (happened: unknown): string =>
  createHash('sha256').update(JSON.stringify(happened)).digest('hex').slice(0, 16);
