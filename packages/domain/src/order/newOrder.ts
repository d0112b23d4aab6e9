import type { Order } from '../model/order';
import { feesFen } from '../pricing/fees';
import type { PricedPart } from '../pricing/splitCart';

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
  | 'checkout'
  | 'quotas'
  | 'mchId'
> {
  /** Its lines and shares are frozen into the order (I6). */
  priced: PricedPart;
  nowMs: number;
}

/**
 * The unpaid order that a store's part of a priced cart becomes. One with nothing to pay is moved on to paid by `system` in the same
 * transaction.
 */
export function newOrder({ priced, nowMs, ...given }: NewOrder): Order {
  return {
    ...given,
    state: 'unpaid',
    version: 1,
    ...priced,
    payFen: priced.payFen + feesFen(priced.fees),
    timeline: [{ state: 'unpaid', atMs: nowMs, by: 'member' }],
    placedAtMs: nowMs,
    untold: true,
    told: 0,
    events: [],
    pending: false,
    lookAtMs: given.expiresAtMs,
  };
}
