import type { Ctx } from '@fangzhen/cloudkit';
import { moveOrder, Refusal, type Order } from '@fangzhen/domain';
import { giveBack, type GiveBack } from './giveBack';
import { relayOrder } from './relay';
import { ordersTogether } from './together';

interface Why {
  by: 'member' | 'system';
  reason: string;
}

/**
 * Takes an order back before the store has begun: unpaid, it is closed; paid and not accepted, or an appointment that is not too near, its
 * money is refunded.
 * Everything it held goes back by its events.
 *
 * @param read reads it anew for each try, within what the caller may see.
 * @throws Refusal NOT_FOUND, ORDER_STATE, CANCEL_TOO_LATE, BUSY.
 */
export async function closeOrder(
  ctx: Ctx,
  read: () => Promise<Order | undefined>,
  { by, reason }: Why,
): Promise<Order> {
  const close: GiveBack = (order, others) =>
    order.state === 'unpaid'
      ? moveOrder(order, { to: 'closed', by, nowMs: ctx.nowMs, reason })
      : moveOrder(order, { to: 'refunding', by, nowMs: ctx.nowMs, reason, others });
  const closed = await giveBack(ctx, read, close);
  await relayOrder(ctx, closed);
  return closed;
}

/**
 * Closes what was to be paid together with an order that was closed: one payment can no longer be made for all of them. Killed in
 * the middle, the others end with their own time; none of them can be paid alone.
 */
export async function closeTogether(ctx: Ctx, closed: Order, why: Why): Promise<void> {
  if (closed.state !== 'closed') return;
  for (const { _id, state } of await ordersTogether(ctx, closed)) {
    if (state !== 'unpaid') continue;
    try {
      await closeOrder(ctx, () => ctx.system.get('orders', _id), why);
    } catch (error) {
      // Its payment was faster, or its own time: it goes the way that it goes alone.
      if (!(error instanceof Refusal)) throw error;
    }
  }
}
