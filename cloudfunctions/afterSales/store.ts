import { notFound, readMember, type StaffCtx } from '@fangzhen/cloudkit';
import { refundLimit, type Decider, type Order, type RefundLimit } from '@fangzhen/domain';
import { ownStore } from '../shared/shops';

/** An order of the staff's own store. Throws NOT_FOUND for every other (I12). */
export async function orderOfStore(
  ctx: StaffCtx,
  { storeId, orderId }: { storeId: string; orderId: string },
): Promise<Order> {
  const order = await ctx.scoped('orders').get(orderId);
  if (order?.storeId !== storeId) throw notFound('订单');
  return order;
}

/** The caller as who decides at a store of theirs, and how much they may give back there. Throws NOT_FOUND for every other store. */
export async function deciderAt(
  ctx: StaffCtx,
  storeId: string,
): Promise<{ by: Decider; limit: RefundLimit }> {
  const { brandId } = await ownStore(ctx, storeId);
  return { by: await decider(ctx, 'store'), limit: refundLimit(ctx.grants, { storeId, brandId }) };
}

export async function decider(ctx: StaffCtx, actor: Decider['actor']): Promise<Decider> {
  const { nickname: name } = await readMember(ctx.system, ctx.memberId);
  return { actor, memberId: ctx.memberId, name, nowMs: ctx.nowMs };
}
