import type { OrderFeedEvent } from '@fangzhen/contracts';

/**
 * A page of what happened to orders, as others outside read it. Pages are numbered without a gap, and one is never changed but for
 * `settled`. Written by the one that sees the page before it settled, so that each event lies in exactly one (I14).
 */
export interface FeedPage {
  /** feedPageId(number): of two who write the same one is refused. */
  _id: string;
  /** From 1. */
  number: number;
  atMs: number;
  events: OrderFeedEvent[];
  /** How far it tells of which orders. */
  orders: Told[];
  /** Every one of these orders knows. */
  settled?: true;
}

export interface Told {
  orderId: string;
  /** How many of the order's events have been told, with this page's. */
  told: number;
  /** The order's version that has no more; absent where the page had no room for all. */
  version?: number;
}

/** Where a consumer of the feed stands. `_id` is its name. */
export interface FeedReader {
  _id: string;
  /** The last page that was read to its end. */
  page: number;
  /** Goes up with every change; changes compare it. */
  version: number;
  /** What one reader has taken and not read yet. */
  taken?: { takeId: string; toPage: number; missedPages: number; untilMs: number };
  /** The last one that was done: told again, it is answered again. */
  doneId?: string;
}

/** Of a fixed length, so that ids lie in the order of their numbers. */
export const feedPageId = (number: number): string => `p${String(number).padStart(12, '0')}`;
