import type { StockMove } from './stockMove';

/**
 * 库存 of one SKU at one store. `available` = onHand − reserved, kept as a field because a conditional update needs it;
 * `reserved` is the sum of `held` (I1). `_id` = stockId(storeId, skuId).
 */
export interface Stock {
  _id: string;
  storeId: string;
  skuId: string;
  onHand: number;
  reserved: number;
  available: number;
  /** Live reservations by the order's holdId. */
  held: Record<string, { qty: number; untilMs: number }>;
  /** When the sweeper looks next: no reservation's time is over before it. Absent only while nothing is reserved. */
  holdEndsAtMs?: number;
  /**
   * Marks of goods given back by holdId, so that giving back twice changes nothing. They must outlive every function that
   * may still be at it, and are swept an hour after the newest, `returnedAtMs`.
   */
  returned?: Record<string, true>;
  returnedAtMs?: number;
  /**
   * 停售: the store does not sell it, however much is there: on this business day (`YYYY-MM-DD`), or until it is put back.
   * It lies beside the counts, so that a reservation sees it in the same update.
   */
  offSale?: string;
  /**
   * 现做: it is made when somebody orders it and is not counted: every count of it is 0, nobody reserves or takes any, and so nobody
   * waits for anybody else who orders it. Off sale it is as everything else.
   */
  madeToOrder?: true;
  /** At so few or less for sale the store is told. */
  alertAt?: number;
  /** Moves by hand by their ids: written with the counts they changed, kept an hour beyond the newest, `movedAtMs`. */
  moves?: Record<string, StockMove>;
  movedAtMs?: number;
  /** Some of them may not be in the journal yet. */
  movesDue?: true;
}

/** `offSale` of what is not sold until somebody puts it back. */
export const NOT_UNTIL_PUT_BACK = 'untilPutBack';

/** The id of a store's stock (or price) of a SKU. */
export function stockId(storeId: string, skuId: string): string {
  return `${storeId}__${skuId}`;
}
