import type { Holding } from './shared';

/** How a store serves at its tables. */
export interface DineInTerms {
  /** So long after it was opened a table's session ends by itself. */
  sessionHours: number;
}

/** 桌台: one table of a store. Its id is what its code says: long and random, so that only who sits there knows it. */
export interface Table {
  _id: string;
  storeId: string;
  /** What stands on it: `A3`. */
  no: string;
  seats: number;
  /** The number of its session now: goes up when one has ended. */
  session: number;
}

/** What somebody at a table wants: one tap's. What was sent or taken back stays, so that the same tap coming late adds nothing (I7). */
export interface TableEntry {
  memberId: string;
  skuId: string;
  /** Just what is chosen with it, also where that is what is usual; absent: nothing. */
  choices?: string[];
  /** 0: taken back. */
  qty: number;
  atMs: number;
  /** The holdId of the order that it went into. */
  sent?: string;
}

/** Who sits at a table, and what they order together, from opening its code until it is closed. */
export interface TableSession extends Holding<{ round: number }> {
  /** sessionId(tableId, n) */
  _id: string;
  tableId: string;
  storeId: string;
  no: string;
  state: 'open' | 'closed';
  openedAtMs: number;
  /** It counts as closed from then on. */
  endsAtMs: number;
  guests: Record<string, { nickname: string }>;
  /** By the id of the tap. */
  entries: Record<string, TableEntry>;
  /** How many times something was sent. */
  rounds: number;
  /** Goes up with every change of the entries; sending compares it. */
  version: number;
}

export const sessionId = (tableId: string, n: number): string => `${tableId}_${n}`;
