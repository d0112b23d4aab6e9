import { DAY_MS } from '../time/shanghai';

/**
 * What an order holds, beside stock, of a document that many orders share: a place in a pickup slot, a time of a calendar, what was
 * put together at a table. It is taken by one conditional update under
 * `key` and given back under the same; what has that key no more has nothing to give back.
 */
export interface SharedHold {
  of: 'pickupSlots' | 'calendars' | 'tableSessions';
  id: string;
  /** The order's holdId at the time. */
  key: string;
  /** calendars: who or what is taken up. */
  resource?: { id: string; name: string };
}

/** A slot and a day's calendar are kept so long beyond their time: no order can hold them anew, and no function that began in time is still at it. */
export const SHARED_KEPT_MS = 2 * DAY_MS;

/** Who holds something of a shared document, by key, and until when without an order. */
export interface Holding<H = object> {
  held: Record<string, H & { untilMs: number }>;
  /** The end of the newest hold: the sweeper looks then, and takes it away when no hold is without its order. */
  holdingUntilMs?: number;
}

/** One pickup slot of a store; made when the first order wants it. `taken` is the number of `held` (I1). */
export interface PickupSlot extends Holding {
  /** slotId(storeId, startMs) */
  _id: string;
  storeId: string;
  startMs: number;
  taken: number;
}

export const slotId = (storeId: string, startMs: number): string => `${storeId}__${startMs}`;
