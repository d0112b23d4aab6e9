import {
  addUnlessThere,
  randomDigits,
  Refusal,
  surelyNotWritten,
  type Ctx,
  type Transaction,
} from '@fangzhen/cloudkit';
import {
  moveOrder,
  quotasAsOf,
  sharedWant,
  stockId,
  type MoveRequest,
  type Order,
  type PaymentHeard,
  type PaymentNotice,
  type SharedWant,
} from '@fangzhen/domain';
import type { Trade } from '@fangzhen/payments';
import { membersOf } from '../members/membersOf';
import { holdBenefits, readBenefits } from '../orders/holdBenefits';
import { holdQuotas, readQuotas } from '../campaigns/holdQuota';
import { holdOrder, releaseOrder, type OrderHold } from '../orders/holdOrder';
import { relayOrder } from '../orders/relay';
import { changeOrder, saveOrder } from '../orders/saveOrder';
import { holdShared } from '../shared/holdShared';
import { SHORTEST_HOLD_MS } from '../stock/reserveStock';
import { payOf } from './client';
import { queryTrade } from './trades';

/** A payment that does not fit our own record: it has no effect, and somebody should look (I8). */
export class SuspiciousPayment extends Error {
  override readonly name = 'SuspiciousPayment';
}

/** A payment, and what told of it. */
type Told = PaymentNotice & { by: 'notice' | 'query' };

/**
 * Gives a payment that WeChat Pay vouches for its one effect (I8), whether it came by notice or by query, and however often.
 * An unpaid order is paid. A closed one is revived if stock, coupon and points can all be held again, otherwise its money is
 * due back (I9). What was given back at the merchant's desk before we heard of it pays for nothing: its order is closed first.
 *
 * @returns the order as it is now.
 * @throws Refusal BUSY while another attempt to revive the order is under way: the same payment will be told again.
 * @throws SuspiciousPayment when order, amount, merchant or app are not our own record's.
 */
export async function settlePayment(
  ctx: Ctx,
  trade: Trade,
  by: 'notice' | 'query' = 'query',
): Promise<Order> {
  const order = await ctx.system.get('orders', trade.outTradeNo);
  const payment = checkedAgainst(ctx, order, trade);
  const unheard = trade.state === 'REFUND' ? await closeUnpaid(ctx, payment.order) : payment.order;
  const settled = await settle(ctx, unheard, { ...payment.notice, by });
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
    (mchId !== payOf(ctx, order ?? {}).mchId && 'merchant') ||
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

async function settle(ctx: Ctx, order: Order, notice: Told): Promise<Order> {
  if (order.transactionId) {
    if (order.transactionId !== notice._id)
      throw new SuspiciousPayment(`order ${order._id} was paid by another transaction`);
    return order;
  }
  await claim(ctx, notice);
  if (order.state === 'closed') {
    // A notice tells how it was when the payment was made: whether the money is still there is asked.
    const trade = await queryTrade(ctx, order);
    if (trade?.state === 'REFUND') return owe(ctx, notice, GIVEN_BACK);
    // Orders that share a coupon cannot come back one by one.
    const revived = order.checkout ? undefined : await revive(ctx, order, notice);
    return revived ?? owe(ctx, notice, '付款时订单已关闭');
  }
  return moved(ctx, order, notice, { to: 'paid' });
}

/** One compare-and-set carries the payment into the order (I8); an order that changed under it is settled anew. */
async function moved(
  ctx: Ctx,
  order: Order,
  notice: Told,
  move: Pick<MoveRequest, 'to' | 'reason'>,
): Promise<Order> {
  const { _id: transactionId } = notice;
  const after = {
    ...moveOrder(order, { ...move, by: 'wechatPay', nowMs: ctx.nowMs, transactionId }),
    payment: heard(ctx, notice),
  };
  return (await saveOrder(ctx, order, after)) ? after : settleAnew(ctx, notice);
}

const heard = ({ requestId }: Ctx, { by, atMs }: Told): PaymentHeard => ({
  ...{ atMs, by, requestId },
  notices: by === 'notice' ? 1 : 0,
});

const settleAnew = async (ctx: Ctx, notice: Told): Promise<Order> =>
  settle(ctx, (await ctx.system.get('orders', notice.orderId))!, notice);

/**
 * Claims the transaction for its order before it has any effect: its id is a document's id, so no two orders can be paid by one
 * transaction. Killed behind this, the same payment told again finds its own claim and goes on.
 */
async function claim(ctx: Ctx, { by: _, ...notice }: Told): Promise<void> {
  if (await addUnlessThere(ctx.system, 'paymentNotices', notice)) return;
  const claimed = await ctx.system.get('paymentNotices', notice._id);
  if (claimed?.orderId !== notice.orderId)
    throw new SuspiciousPayment(`transaction ${notice._id} paid order ${claimed?.orderId} already`);
}

/** Holds everything anew, under a new key, as the old one was released; undefined when it cannot be had any more. */
async function revive(ctx: Ctx, order: Order, notice: Told): Promise<Order | undefined> {
  await relayOrder(ctx, order);
  const holdId = `${order._id}_${randomDigits(8)}`;
  let hold: OrderHold;
  try {
    hold = await holdAnew(ctx, order, holdId);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await refuseIfReviving(ctx, order);
    return undefined;
  }
  try {
    const revived = await ctx.system.transaction((tx) => writeRevived(ctx, tx, { notice, hold }));
    if (revived) return revived;
    await releaseOrder(ctx, hold);
    return await settleAnew(ctx, notice);
  } catch (error) {
    if (surelyNotWritten(error)) await releaseOrder(ctx, hold);
    if (error instanceof Refusal && error.code !== 'BUSY') return undefined;
    throw error;
  }
}

const REVIVAL_HOLD_MS = SHORTEST_HOLD_MS;

/** The goods first, so that whoever is refused the rest by another attempt for this payment sees that one's goods. */
async function holdAnew(ctx: Ctx, order: Order, holdId: string): Promise<OrderHold> {
  const untilMs = ctx.nowMs + REVIVAL_HOLD_MS;
  const goods = await holdOrder(ctx, { ...order, holdId }, undefined, untilMs);
  const hold = { ...goods, quotas: quotasAsOf(order, holdId) };
  try {
    await holdQuotas(ctx, hold.quotas, await readQuotas(ctx, hold.quotas), untilMs);
    if (!order.shared) return hold;
    return { ...hold, shared: await holdShared(ctx, await wantAnew(ctx, order), holdId, untilMs) };
  } catch (error) {
    await releaseOrder(ctx, hold);
    throw error;
  }
}

async function wantAnew(ctx: Ctx, { storeId, fulfilment }: Order): Promise<SharedWant> {
  const store = await ctx.system.get('stores', storeId);
  const want = store && sharedWant(fulfilment, store, ctx.nowMs);
  if (!want) throw new Refusal('NOT_OFFERED', '门店不再提供这种方式');
  return want;
}

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

/** Undefined when it is not closed any more. */
async function writeRevived(
  ctx: Ctx,
  tx: Transaction,
  { notice, hold: { stock, shared } }: { notice: Told; hold: OrderHold },
): Promise<Order | undefined> {
  const now = (await tx.get('orders', notice.orderId))!;
  if (now.state !== 'closed') return undefined;
  const { _id: transactionId } = notice;
  const paid = {
    ...moveOrder(now, {
      ...{ to: 'paid', by: 'wechatPay', nowMs: ctx.nowMs, transactionId },
      ...{ holdId: stock.holdId, shared },
    }),
    payment: heard(ctx, notice),
  };
  const uses = { ...paid, members: await membersOf(tx, paid.memberId) };
  await holdBenefits(tx, [paid], await readBenefits(tx, uses), ctx.nowMs);
  await tx.put('orders', paid);
  return paid;
}

/** The money of a closed order that cannot be revived is due back. Read anew: trying to revive it has carried out its events. */
async function owe(ctx: Ctx, notice: Told, reason: string): Promise<Order> {
  const now = (await ctx.system.get('orders', notice.orderId))!;
  if (now.state !== 'closed') return settle(ctx, now, notice);
  return moved(ctx, now, notice, { to: 'refunding', reason });
}
