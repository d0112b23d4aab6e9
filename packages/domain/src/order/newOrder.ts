import type { Order } from '../model/order';
import type { PricedCart } from '../pricing/priceCart';

export interface NewOrder extends Pick<
  Order,
  | '_id'
  | 'memberId'
  | 'brandId'
  | 'storeId'
  | 'holdId'
  | 'fingerprint'
  | 'fulfilment'
  | 'note'
  | 'pickupCode'
  | 'payer'
  | 'expiresAtMs'
> {
  /** Its lines and shares are frozen into the order (I6). */
  priced: PricedCart;
  nowMs: number;
}

/**
 * The unpaid order that a priced cart becomes. One with nothing to pay is moved on to paid by `system` in the same
 * transaction.
 */
export function newOrder({ priced, nowMs, ...given }: NewOrder): Order {
  return {
    ...given,
    state: 'unpaid',
    version: 1,
    lines: priced.lines,
    discounts: priced.discounts,
    itemsFen: priced.itemsFen,
    payFen: priced.payFen,
    couponId: priced.couponId,
    usedPoints: priced.points.used,
    earnPoints: priced.earnPoints,
    timeline: [{ state: 'unpaid', atMs: nowMs, by: 'member' }],
    placedAtMs: nowMs,
    events: [],
    pending: false,
    lookAtMs: given.expiresAtMs,
  };
}
