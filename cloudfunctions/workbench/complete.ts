import { notFound, Refusal, type StaffCtx } from '@fangzhen/cloudkit';
import type { FulfilmentKind, MovedCard } from '@fangzhen/contracts';
import { moveOrder } from '@fangzhen/domain';
import { relayOrder } from '@fangzhen/steps/orders/relay';
import { changeOrder } from '@fangzhen/steps/orders/saveOrder';
import type { OneOrder } from './moveOn';

/**
 * Moves an order of the staff's own store to where it ends; only of kinds that need no code for it.
 * Throws NOT_FOUND, ORDER_STATE, BUSY.
 */
export async function complete(
  ctx: StaffCtx,
  { storeId, orderId }: OneOrder,
  kinds: readonly FulfilmentKind[],
  to: 'completed' | 'missed' = 'completed',
): Promise<{ order: MovedCard }> {
  const read = async () => {
    const order = await ctx.scoped('orders').get(orderId);
    if (order?.storeId !== storeId) throw notFound('订单');
    if (!kinds.includes(order.fulfilment.kind))
      throw new Refusal('ORDER_STATE', '这笔订单要核销取货码', { state: order.state });
    return order;
  };
  const done = await changeOrder(ctx, read, (order) =>
    moveOrder(order, { to, by: 'staff', nowMs: ctx.nowMs }),
  );
  if (done.pending) await relayOrder(ctx, done);
  return { order: { id: orderId, state: done.state, sinceMs: ctx.nowMs } };
}
