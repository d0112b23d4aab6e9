import type { AfterSaleLine, AfterSaleState } from '@fangzhen/contracts';

/**
 * 售后: units of an order that are asked back, and what becomes of that. It lies inside the order and changes with the order's version (I10): the
 * money that it gives back is counted nowhere else.
 */
export interface AfterSale {
  /** `a1`, `a2`, …: in the order in which they were asked for, and decided on, as one at a time is open. */
  id: string;
  /** hash(member, action, client id), and of the request's body (I7). */
  requestId: string;
  fingerprint: string;
  state: AfterSaleState;
  /** Who wanted it: the member, or the store that could not make it. `system`: what was kept back and need not be any more, without units. */
  by: 'member' | 'staff' | 'system';
  lines: AfterSaleLine[];
  reason: string;
  /** File ids. */
  pictures: string[];
  askedAtMs: number;
  /** What it gives back: as it was when it was asked for, and from the decision on for good (I6). */
  amountFen: number;
  /** Spent points that come back. */
  points: number;
  /** Earned points that are taken back, or never earned where the order was not completed yet. */
  earned: number;
  /** The same of growth. Absent: none. */
  growth?: number;
  /** Nothing of the order is left after it: the order itself is given back, and this ends with it. */
  whole?: true;
  /** The member who decided last, and their name then. */
  decidedBy?: string;
  decidedByName?: string;
  decidedAtMs?: number;
  /** Why it was refused: its member reads it. */
  note?: string;
  /** The goods went back to the shelf; else they are waste. */
  restock?: boolean;
  /** From the second refund at WeChat Pay on: the ones before were closed without giving the money back. */
  attempt?: number;
  doneAtMs?: number;
}
