import type { Ctx } from '@fangzhen/cloudkit';
import { couponsInUse, isLive, restsOnOthers, type Order } from '@fangzhen/domain';

/** The orders that were placed with this one, itself among them, in the order of their parts. */
export async function ordersTogether(ctx: Ctx, order: Order): Promise<Order[]> {
  if (!order.checkout) return [order];
  const { orderIds } = order.checkout;
  const found = await ctx.system.find('orders', { _id: { $in: orderIds } }, { limit: orderIds.length });
  const byId = new Map(found.map((one) => [one._id, one]));
  return orderIds.flatMap((id) => byId.get(id) ?? []);
}

/** The other orders of its checkout where what was given for one rests on them; else none are read. */
export async function othersOf(ctx: Ctx, order: Order): Promise<Order[]> {
  if (!restsOnOthers(order)) return [];
  return (await ordersTogether(ctx, order)).filter(({ _id }) => _id !== order._id);
}

/**
 * The coupons that other orders of the same checkout still use. Asked after this order's own change is written: of two that let go at the same
 * time, at least the one that asks last sees that nobody uses a coupon any more (I4).
 */
export async function couponsOfOthers(ctx: Ctx, order: Order): Promise<Set<string>> {
  if (!order.checkout) return new Set();
  const together = await ordersTogether(ctx, order);
  return new Set(together.flatMap((other) => (other._id === order._id ? [] : couponsInUse(other))));
}

/** Whether another order of the same checkout still rests on the campaigns whose quotas they hold together. Asked as `couponsOfOthers` is. */
export async function quotasStillUsed(ctx: Ctx, order: Order): Promise<boolean> {
  if (!order.checkout) return false;
  const together = await ordersTogether(ctx, order);
  return together.some((other) => other._id !== order._id && isLive(other));
}
