import { notFound, type Ctx } from '@fangzhen/cloudkit';
import { othersAfter, restsOnOthers, type Order } from '@fangzhen/domain';
import { relayOrder } from './relay';
import { changeOrder } from './saveOrder';

/** What an order becomes that is given back, or a part of it, beside the others of its checkout. */
export type GiveBack = (order: Order, others: readonly Order[]) => Order;

/**
 * Moves an order as `changeOrder` does. Where what a campaign gave for it rests on other orders of its checkout, all of them are read and
 * written in one transaction: of two that are given back at the same time the second sees the first (I6), and what others kept back comes
 * back with the change that frees it. What those others have to do because of it is carried out; what the order itself has, is left to the caller.
 *
 * @throws Refusal NOT_FOUND, BUSY, and what `move` refuses.
 */
export async function giveBack(
  ctx: Ctx,
  read: () => Promise<Order | undefined>,
  move: GiveBack,
): Promise<Order> {
  const seen = await read();
  if (!seen) throw notFound('订单');
  if (!restsOnOthers(seen)) return changeOrder(ctx, read, (order) => move(order, []));
  const written = await ctx.system.transaction(async (tx) => {
    const orders: Order[] = [];
    for (const id of seen.checkout!.orderIds) orders.push((await tx.get('orders', id))!);
    const before = orders.find(({ _id }) => _id === seen._id)!;
    const others = orders.filter((order) => order !== before);
    const after = move(before, others);
    if (after === before) return [before];
    const all = [after, ...othersAfter(after, others, ctx.nowMs)];
    for (const order of all) await tx.put('orders', order);
    return all;
  });
  const [order, ...others] = written;
  for (const other of others) if (other.pending) await relayOrder(ctx, other);
  return order!;
}
