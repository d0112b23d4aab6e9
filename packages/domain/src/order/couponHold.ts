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

/** The coupons that the order's price still rests on. */
export const couponsInUse = ({ couponIds, state }: Pick<Order, 'couponIds' | 'state'>): string[] =>
  LIVE.has(state) ? couponIds : [];

/** Whether the order's price still holds: it was not closed or given back. */
export const isLive = ({ state }: Pick<Order, 'state'>): boolean => LIVE.has(state);

/**
 * The key under which an order holds its coupons (I4). Orders that were placed together share theirs, and so one key; they are never
 * revived, so that it needs no other later.
 *
 * @param holdId the order's own, of the moment in question
 */
export const couponHoldId = (order: Pick<Order, 'checkout'>, holdId: string): string =>
  order.checkout?.id ?? holdId;
