import type { OrderState } from '@fangzhen/contracts';
import type { Order } from '../model/order';

const LIVE: ReadonlySet<OrderState> = new Set([
  'unpaid',
  'paid',
  'accepted',
  'ready',
  'delivering',
  'completed',
  'missed',
]);

/** Whether the order's price still rests on its coupon. */
export const usesCoupon = ({ couponId, state }: Pick<Order, 'couponId' | 'state'>): boolean =>
  couponId !== null && LIVE.has(state);

/**
 * The key under which an order holds its coupon (I4). Orders that were placed together share one coupon, and so one key; they are never
 * revived, so that it needs no other later.
 *
 * @param holdId the order's own, of the moment in question
 */
export const couponHoldId = (order: Pick<Order, 'checkout'>, holdId: string): string =>
  order.checkout?.id ?? holdId;
