import { notFound, Refusal, surelyNotWritten, type Ctx } from '@fangzhen/cloudkit';
import {
  approveAfterSale,
  backFen,
  forwardAfterSale,
  refuseAfterSale,
  shareOf,
  type Decider,
  type Order,
  type RefundLimit,
} from '@fangzhen/domain';
import { giveBack, type GiveBack } from '../orders/giveBack';
import { relayOrder } from '../orders/relay';
import { changeOrder, orderBusy } from '../orders/saveOrder';
import { othersOf } from '../orders/together';
import { holdAllowance, releaseAllowance, type AllowanceHold } from '../shared/holdAllowance';

/** What was decided: yes, and whether the goods go back to the shelf; or no, and why. */
export type Verdict = { answer: 'approve'; restock: boolean } | { answer: 'refuse'; note: string };

/** Reads the order anew for each try, within what the caller may see. */
export type ReadOrder = () => Promise<Order | undefined>;

/**
 * The store decides on an after-sale. Within the decider's limits its money is on its way at once; beyond them it goes on to the group.
 * The day's limit is held before the order is written and given back if that was refused.
 *
 * @throws Refusal NOT_FOUND, AFTER_SALE_STATE, BUSY.
 */
export async function storeDecides(
  ctx: Ctx,
  read: ReadOrder,
  given: { afterSaleId: string; verdict: Verdict; by: Decider; limit: RefundLimit },
): Promise<Order> {
  const { afterSaleId, verdict, by, limit } = given;
  const order = await read();
  if (!order) throw notFound('订单');
  if (isSaid(order, given)) return said(ctx, order);
  if (verdict.answer === 'refuse')
    return changeOrder(ctx, read, (order) =>
      refuseAfterSale(order, known(order, afterSaleId), verdict.note, by),
    );

  const { amountFen } = shareOf(order, known(order, afterSaleId), await othersOf(ctx, order));
  const hold: AllowanceHold = {
    ...{ name: 'refundDays', memberId: by.memberId, key: `${order._id}-${afterSaleId}` },
    amount: amountFen,
  };
  const within =
    backFen(order) + amountFen <= limit.perOrderFen &&
    (amountFen === 0 || (await holdAllowance(ctx, { ...hold, perDay: limit.perDayFen })));
  if (!within) return changeOrder(ctx, read, (now) => forwardAfterSale(now, known(now, afterSaleId), by));
  try {
    const approve: GiveBack = (now, others) => {
      // What was held is what it was a moment ago.
      if (shareOf(now, known(now, afterSaleId), others).amountFen > amountFen) throw orderBusy();
      return approveAfterSale(now, afterSaleId, verdict.restock, by, others);
    };
    const decided = await giveBack(ctx, read, approve);
    await relayOrder(ctx, decided);
    return decided;
  } catch (error) {
    if (amountFen > 0 && surelyNotWritten(error)) await releaseUnlessApproved(ctx, read, afterSaleId, hold);
    throw error;
  }
}

/** Somebody else's approval of the very same after-sale, by the same member from another phone, holds under the same key. */
async function releaseUnlessApproved(
  ctx: Ctx,
  read: ReadOrder,
  afterSaleId: string,
  hold: AllowanceHold,
): Promise<void> {
  const order = await read();
  const { decidedBy, state } = order?.afterSales?.find(({ id }) => id === afterSaleId) ?? {};
  const mine = decidedBy === hold.memberId && (state === 'refunding' || state === 'refunded');
  if (!mine) await releaseAllowance(ctx, hold);
}

/** The group decides on what is over the store's limits. @throws Refusal NOT_FOUND, AFTER_SALE_STATE, BUSY. */
export async function groupDecides(
  ctx: Ctx,
  read: ReadOrder,
  { afterSaleId, verdict, by }: { afterSaleId: string; verdict: Verdict; by: Decider },
): Promise<Order> {
  const decide: GiveBack = (order, others) => {
    const id = known(order, afterSaleId);
    if (isSaid(order, { afterSaleId, verdict, by })) return order;
    return verdict.answer === 'refuse'
      ? refuseAfterSale(order, id, verdict.note, by)
      : approveAfterSale(order, id, verdict.restock, by, others);
  };
  const decided = await giveBack(ctx, read, decide);
  if (decided.pending) await relayOrder(ctx, decided);
  return decided;
}

/** Whether the same person has said the same already: then it stands, and is answered as it is (I7). */
function isSaid(
  order: Order,
  { afterSaleId, verdict, by }: { afterSaleId: string; verdict: Verdict; by: Decider },
): boolean {
  const { state, decidedBy } = order.afterSales?.find(({ id }) => id === known(order, afterSaleId)) ?? {};
  const yes =
    state === 'refunding' || state === 'refunded' || (by.actor === 'store' && state === 'forwarded');
  return decidedBy === by.memberId && (verdict.answer === 'approve' ? yes : state === 'refused');
}

async function said(ctx: Ctx, order: Order): Promise<Order> {
  if (order.pending) await relayOrder(ctx, order);
  return order;
}

/** @throws Refusal NOT_FOUND when the order has no such after-sale. */
export function known(order: Order, afterSaleId: string): string {
  if (order.afterSales?.some(({ id }) => id === afterSaleId)) return afterSaleId;
  throw new Refusal('NOT_FOUND', '没有这笔售后，请刷新后再看');
}
