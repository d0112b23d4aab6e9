import type { Ctx } from '@fangzhen/cloudkit';
import {
  couponHoldId,
  linesBeforeWhole,
  linesOf,
  quotasAsOf,
  type Order,
  type OrderEvent,
} from '@fangzhen/domain';
import { releaseQuotas, returnQuotas, settleQuotas } from '../campaigns/holdQuota';
import { redeemCoupon, releaseCoupon, type CouponHold } from '../coupons/couponOfOrder';
import { closePayment } from '../payments/closePayment';
import { refundPart } from '../payments/refundPart';
import { refundPayment } from '../payments/refundPayment';
import { earnGrowth, loseGrowth } from '../growth/growthOfOrder';
import { earnPoints, returnPoints, takeBackPoints } from '../points/pointsOfOrder';
import { issueRewards, revokeRewards } from '../coupons/rewards';
import { releaseShared } from '../shared/holdShared';
import { releaseStock, type StockHold } from '../stock/reserveStock';
import { returnStock, takeStock } from '../stock/takeStock';
import { couponsOfOthers, quotasStillUsed } from './together';

/** What each event does. Every one of them changes nothing when it is done again (I14). */
const EFFECTS: Record<
  OrderEvent['type'],
  (ctx: Ctx, order: Order, holdId: string, event: OrderEvent) => Promise<void>
> = {
  takeStock: (ctx, order, holdId) => takeStock(ctx, stockHold(order, holdId)),
  releaseStock: (ctx, order, holdId) => releaseStock(ctx, stockHold(order, holdId)),
  returnStock: (ctx, order, holdId, event) => returnGoods(ctx, order, holdId, event),
  releaseShared: (ctx, { paidAtMs }, _holdId, { shared }) =>
    releaseShared(ctx, shared!, { wasPaid: paidAtMs !== undefined }),
  async redeemCoupon(ctx, order, holdId) {
    for (const hold of couponHolds(order, holdId)) await redeemCoupon(ctx, hold);
  },
  async releaseCoupon(ctx, order, holdId) {
    const others = await couponsOfOthers(ctx, order);
    for (const hold of couponHolds(order, holdId)) {
      if (!others.has(hold.couponId)) await releaseCoupon(ctx, hold);
    }
  },
  settleQuota: (ctx, order, holdId) => settleQuotas(ctx, quotasAsOf(order, holdId)),
  async releaseQuota(ctx, order, holdId) {
    if (await quotasStillUsed(ctx, order)) return;
    const giveBack = order.paidAtMs === undefined ? releaseQuotas : returnQuotas;
    await giveBack(ctx, quotasAsOf(order, holdId));
  },
  returnPoints,
  earnPoints,
  takeBackPoints,
  earnGrowth,
  takeBackGrowth: loseGrowth,
  issueRewards,
  revokeRewards,
  closePayment,
  refund: (ctx, order, _holdId, { afterSaleId }) =>
    afterSaleId === undefined ? refundPayment(ctx, order) : refundPart(ctx, order, afterSaleId),
};

/**
 * Carries out what an order's changes have left to be done, in their order, and clears it. Called right after a commit; a
 * timer is the net. An effect that fails stays, with all behind it, for the next time: the change itself is committed and
 * nobody who waits for an answer is told of it.
 *
 * @returns whether nothing is left to be done.
 */
export async function relayOrder(ctx: Ctx, order: Order): Promise<boolean> {
  let done = 0;
  try {
    for (const event of order.events) {
      await EFFECTS[event.type](ctx, order, event.holdId, event);
      done += 1;
    }
  } catch (error) {
    const { type } = order.events[done]!;
    ctx.log('relayLater', {
      orderId: order._id,
      type,
      error: error instanceof Error ? error.message : String(error),
    });
  }
  return done > 0 || order.pending ? clear(ctx, order, done) : true;
}

/**
 * Takes the first `done` events off, unless the order was changed meanwhile: then they stay, and doing them again changes
 * nothing. The version stays: to whoever moves the order, nothing has happened.
 */
async function clear(ctx: Ctx, order: Order, done: number): Promise<boolean> {
  const left = order.events.slice(done);
  const cleared = await ctx.system.update(
    'orders',
    { _id: order._id, version: order.version },
    { set: { events: left, pending: left.length > 0 } },
  );
  return cleared === 1 && left.length === 0;
}

const couponHolds = (order: Order, holdId: string): CouponHold[] =>
  order.couponIds.map((couponId) => ({ couponId, holdId: couponHoldId(order, holdId) }));

const stockHold = (order: Order, holdId: string): StockHold => ({
  storeId: order.storeId,
  holdId,
  lines: order.lines,
});

/** A part's goods go back under a key of their own; those of a whole refund are what earlier parts have left. */
function returnGoods(ctx: Ctx, order: Order, holdId: string, { afterSaleId }: OrderEvent): Promise<void> {
  const { storeId } = order;
  if (afterSaleId === undefined) return returnStock(ctx, { storeId, holdId, lines: linesBeforeWhole(order) });
  const afterSale = order.afterSales!.find(({ id }) => id === afterSaleId)!;
  return returnStock(ctx, { storeId, holdId: `${holdId}-${afterSaleId}`, lines: linesOf(order, afterSale) });
}
