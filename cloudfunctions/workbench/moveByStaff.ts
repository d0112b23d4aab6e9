import type { StaffCtx } from '@fangzhen/cloudkit';
import type { BoardCard, OrderState } from '@fangzhen/contracts';
import { moveOrder, type Order } from '@fangzhen/domain';
import { changeOrder } from '@fangzhen/steps/orders/saveOrder';
import { relayOrder } from '@fangzhen/steps/orders/relay';
import { boardCards } from './cards';

/** Moves an order of the staff's own store, and carries out what follows from it. Throws NOT_FOUND, ORDER_STATE, BUSY. */
export async function moveByStaff(
  ctx: StaffCtx,
  read: () => Promise<Order | undefined>,
  to: OrderState,
): Promise<{ order: BoardCard }> {
  const moved = await changeOrder(ctx, read, (order) =>
    moveOrder(order, { to, by: 'staff', nowMs: ctx.nowMs }),
  );
  const [cards] = await Promise.all([boardCards(ctx, [moved]), moved.pending && relayOrder(ctx, moved)]);
  return { order: cards[0]! };
}

/** Reads an order of one store that lies in the caller's scope; any other is as if it did not exist (I12). */
export async function orderOfStore(
  ctx: StaffCtx,
  { storeId, orderId }: { storeId: string; orderId: string },
): Promise<Order | undefined> {
  const order = await ctx.scoped('orders').get(orderId);
  return order?.storeId === storeId ? order : undefined;
}
