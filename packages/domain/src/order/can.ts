import type { Order } from '../model/order';

/** What the member may do with the order now. A paid one may be cancelled until the store accepts it. */
export function orderCan(order: Order, nowMs: number): { pay: boolean; cancel: boolean } {
  return {
    pay: order.state === 'unpaid' && nowMs < order.expiresAtMs,
    cancel: order.state === 'unpaid' || order.state === 'paid',
  };
}
