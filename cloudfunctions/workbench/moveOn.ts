import { notFound, type StaffCtx } from '@fangzhen/cloudkit';
import type { MovedCard, OrderState } from '@fangzhen/contracts';
import { inScope, moveOrder } from '@fangzhen/domain';
import { moveByState } from '@fangzhen/steps/orders/moveByState';
import { orderBusy } from '@fangzhen/steps/orders/saveOrder';
import { storeOf } from '../shared/shops';

export interface OneOrder {
  storeId: string;
  orderId: string;
}

/**
 * Moves an order of the staff's own store one step on: one round trip. Only a refusal reads the order, to say why.
 * Throws NOT_FOUND, ORDER_STATE, BUSY.
 */
export async function moveOn(
  ctx: StaffCtx,
  { storeId, orderId }: OneOrder,
  from: OrderState,
  to: OrderState,
): Promise<{ order: MovedCard }> {
  const { brandId } = await storeOf(ctx, storeId);
  if (!inScope(ctx.scope, { storeId, brandId })) throw notFound('订单');
  const request = { to, by: 'staff' as const, nowMs: ctx.nowMs };
  if (!(await moveByState(ctx, { storeId, orderId }, from, request))) {
    const order = await ctx.scoped('orders').get(orderId);
    if (order?.storeId !== storeId) throw notFound('订单');
    moveOrder(order, request);
    throw orderBusy();
  }
  return { order: { id: orderId, state: to, sinceMs: ctx.nowMs } };
}
