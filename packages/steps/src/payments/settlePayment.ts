import {
  Duplicate,
  randomDigits,
  Refusal,
  surelyNotWritten,
  type Ctx,
  type Transaction,
} from '@fangzhen/cloudkit';
import { moveOrder, stockId, type Order, type PaymentNotice } from '@fangzhen/domain';
import type { Trade } from '@fangzhen/payments';
import { holdBenefits } from '../orders/holdBenefits';
import { relayOrder } from '../orders/relay';
import { changeOrder } from '../orders/saveOrder';
import { releaseStock, reserveStock } from '../stock/reserveStock';
import { payClient } from './client';

/** A payment that does not fit our own record: it has no effect, and somebody should look (I8). */
export class SuspiciousPayment extends Error {
  override readonly name = 'SuspiciousPayment';
}

/**
 * Gives a payment that WeChat Pay vouches for its one effect (I8), whether it came by notice or by query, and however often.
 * An unpaid order is paid. A closed one is revived if stock, coupon and points can all be held again, otherwise its money is
 * due back (I9). What was given back at the merchant's desk before we heard of it pays for nothing: its order is closed first.
 *
 * @returns the order as it is now.
 * @throws Refusal BUSY while another attempt to revive the order is under way: the same payment will be told again.
 * @throws SuspiciousPayment when order, amount, merchant or app are not our own record's.
 */
export async function settlePayment(ctx: Ctx, trade: Trade): Promise<Order> {
  const order = await ctx.system.get('orders', trade.outTradeNo);
  const payment = checkedAgainst(ctx, order, trade);
  const unheard = trade.state === 'REFUND' ? await closeUnpaid(ctx, payment.order) : payment.order;
  const settled = await settle(ctx, unheard, payment.notice);
  if (settled.pending) await relayOrder(ctx, settled);
  return settled;
}

function checkedAgainst(
  ctx: Ctx,
  order: Order | undefined,
  trade: Trade,
): { order: Order; notice: PaymentNotice } {
  const { transactionId, amountFen, successAtMs, mchId, appId, outTradeNo } = trade;
  const wrong =
    (!order && 'order') ||
    (order?.payFen !== amountFen && 'amount') ||
    (mchId !== payClient(ctx).mchId && 'merchant') ||
    (appId !== order?.payer.appId && 'app') ||
    (!transactionId && 'transaction');
  if (wrong) throw new SuspiciousPayment(`payment of ${outTradeNo} has another ${wrong} than our record`);
  const notice = {
    _id: transactionId!,
    orderId: outTradeNo,
    kind: 'paid' as const,
    amountFen: amountFen!,
    atMs: successAtMs ?? 0,
  };
  return { order: order!, notice };
}

const closeUnpaid = (ctx: Ctx, { _id }: Order): Promise<Order> =>
  changeOrder(
    ctx,
    () => ctx.system.get('orders', _id),
    (now) =>
      now.state === 'unpaid'
        ? moveOrder(now, { to: 'closed', by: 'system', nowMs: ctx.nowMs, reason: GIVEN_BACK })
        : now,
  );

const GIVEN_BACK = '付款已在商户平台退回';

async function settle(ctx: Ctx, order: Order, notice: PaymentNotice): Promise<Order> {
  if (order.transactionId) {
    if (order.transactionId !== notice._id)
      throw new SuspiciousPayment(`order ${order._id} was paid by another transaction`);
    return order;
  }
  if (order.state === 'closed') {
    // A notice tells how it was when the payment was made: whether the money is still there is asked.
    const trade = await payClient(ctx).query(order._id);
    if (trade?.state === 'REFUND') return owe(ctx, order, notice, GIVEN_BACK);
    return (await revive(ctx, order, notice)) ?? owe(ctx, order, notice, '付款时订单已关闭');
  }
  return writeOnce(ctx, notice, (now) => {
    // Closed between the first read and this one: begin again from there.
    if (now.state === 'closed') return undefined;
    return moveOrder(now, { to: 'paid', by: 'wechatPay', nowMs: ctx.nowMs, transactionId: notice._id });
  });
}

/** Holds everything anew, under a new key, as the old one was released; undefined when it cannot be had any more. */
async function revive(ctx: Ctx, order: Order, notice: PaymentNotice): Promise<Order | undefined> {
  await relayOrder(ctx, order);
  const holdId = `${order._id}_${randomDigits(8)}`;
  const hold = { storeId: order.storeId, holdId, lines: order.lines };
  try {
    await reserveStock(ctx, hold, ctx.nowMs + REVIVAL_HOLD_MS);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await refuseIfReviving(ctx, order);
    return undefined;
  }
  try {
    const revived = await writeOnce(ctx, notice, async (now, tx) => {
      if (now.state !== 'closed') return undefined;
      const paid = moveOrder(now, {
        to: 'paid',
        by: 'wechatPay',
        nowMs: ctx.nowMs,
        holdId,
        transactionId: notice._id,
      });
      await holdBenefits(tx, paid, ctx.nowMs);
      return paid;
    });
    if (revived.holdId !== holdId) await releaseStock(ctx, hold);
    return revived;
  } catch (error) {
    if (surelyNotWritten(error)) await releaseStock(ctx, hold);
    if (error instanceof Refusal && error.code !== 'BUSY') return undefined;
    throw error;
  }
}

const REVIVAL_HOLD_MS = 5 * 60_000;

/**
 * What is missing may be what another attempt for this very payment has just reserved: notice and query often come together.
 * Its hold ends with it, at the latest after REVIVAL_HOLD_MS.
 */
async function refuseIfReviving(ctx: Ctx, { _id, storeId, lines }: Order): Promise<void> {
  const ids = lines.map(({ skuId }) => stockId(storeId, skuId));
  const stocks = await ctx.system.find(
    'stock',
    { _id: { $in: ids } },
    { limit: ids.length, fields: ['held'] },
  );
  const reviving = stocks.some(({ held }) => Object.keys(held).some((key) => key.startsWith(`${_id}_`)));
  if (reviving) throw new Refusal('BUSY', '付款正在确认，请稍后再看');
}

/** The money of a closed order that cannot be revived is due back. */
function owe(ctx: Ctx, order: Order, notice: PaymentNotice, reason: string): Promise<Order> {
  return writeOnce(ctx, notice, (now) =>
    moveOrder(now, { to: 'refunding', by: 'wechatPay', nowMs: ctx.nowMs, transactionId: notice._id, reason }),
  );
}

type Next = (now: Order, tx: Transaction) => Order | undefined | Promise<Order | undefined>;

/**
 * Writes the notice and what it does to the order in one transaction; the notice's id being there already means that it
 * has had its effect. `next` answers undefined when the order's state changed under it: then the payment is settled anew.
 */
async function writeOnce(ctx: Ctx, notice: PaymentNotice, next: Next): Promise<Order> {
  const written = await ctx.system
    .transaction(async (tx) => {
      const now = (await tx.get('orders', notice.orderId))!;
      if (now.transactionId === notice._id) return now;
      const after = await next(now, tx);
      if (!after) return undefined;
      await tx.add('paymentNotices', notice);
      await tx.put('orders', after);
      return after;
    })
    .catch((error: unknown) => {
      if (error instanceof Duplicate) return undefined;
      throw error;
    });
  if (written) return written;
  return settle(ctx, (await ctx.system.get('orders', notice.orderId))!, notice);
}
