import type { Ctx } from '@fangzhen/cloudkit';
import { moveOrder, type Order } from '@fangzhen/domain';
import { changeOrder } from './saveOrder';
import { relayOrder } from './relay';

/**
 * Takes an order back before the store has begun: unpaid, it is closed; paid and not accepted, its money is refunded.
 * Everything it held goes back by its events.
 *
 * @param read reads it anew for each try, within what the caller may see.
 * @throws Refusal NOT_FOUND, ORDER_STATE, BUSY.
 */
export async function closeOrder(
  ctx: Ctx,
  read: () => Promise<Order | undefined>,
  { by, reason }: { by: 'member' | 'system'; reason: string },
): Promise<Order> {
  const closed = await changeOrder(ctx, read, (order) =>
    moveOrder(order, { to: order.state === 'paid' ? 'refunding' : 'closed', by, nowMs: ctx.nowMs, reason }),
  );
  await relayOrder(ctx, closed);
  return closed;
}
