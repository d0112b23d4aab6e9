import { notFound, Refusal, type StaffCtx } from '@fangzhen/cloudkit';
import type { FulfilmentKind, MovedCard } from '@fangzhen/contracts';
import { moveOrder } from '@fangzhen/domain';
import { relayOrder } from '@fangzhen/steps/orders/relay';
import { changeOrder } from '@fangzhen/steps/orders/saveOrder';
import type { OneOrder } from './moveOn';

/**
 * Completes an order of the staff's own store of the one kind that is handed over without a code.
 * Throws NOT_FOUND, ORDER_STATE, BUSY.
 */
export async function complete(
  ctx: StaffCtx,
  { storeId, orderId }: OneOrder,
  kind: FulfilmentKind,
): Promise<{ order: MovedCard }> {
  const read = async () => {
    const order = await ctx.scoped('orders').get(orderId);
    if (order?.storeId !== storeId) throw notFound('订单');
    if (order.fulfilment.kind !== kind)
      throw new Refusal('ORDER_STATE', '这笔订单要核销取货码', { state: order.state });
    return order;
  };
  const done = await changeOrder(ctx, read, (order) =>
    moveOrder(order, { to: 'completed', by: 'staff', nowMs: ctx.nowMs }),
  );
  if (done.pending) await relayOrder(ctx, done);
  return { order: { id: orderId, state: done.state, sinceMs: ctx.nowMs } };
}
