import type { Ctx } from '@fangzhen/cloudkit';
import { usesCoupon, type Order } from '@fangzhen/domain';

/** The orders that were placed with this one, itself among them, in the order of their parts. */
export async function ordersTogether(ctx: Ctx, order: Order): Promise<Order[]> {
  if (!order.checkout) return [order];
  const { orderIds } = order.checkout;
  const found = await ctx.system.find('orders', { _id: { $in: orderIds } }, { limit: orderIds.length });
  const byId = new Map(found.map((one) => [one._id, one]));
  return orderIds.flatMap((id) => byId.get(id) ?? []);
}

/**
 * Whether another order of the same checkout still uses the coupon that they share. Asked after this order's own change is written: of
 * two that let go at the same time, at least the one that asks last sees that nobody uses it any more (I4).
 */
export async function othersUseCoupon(ctx: Ctx, order: Order): Promise<boolean> {
  if (!order.checkout) return false;
  const together = await ordersTogether(ctx, order);
  return together.some((other) => other._id !== order._id && usesCoupon(other));
}
