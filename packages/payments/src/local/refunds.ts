import { randomInt } from 'node:crypto';
import type { InferOutput } from 'valibot';
import { toRfc3339 } from '../time';
import type { Merchant } from './authorize';
import type { LocalPayContext } from './context';
import { allRows, getRow, run, type Db } from './database';
import { enqueueNotice } from './notices';
import { isPaid, orderByNumber, orderByTransaction, type OrderRow } from './orders';
import { Refusal } from './refusal';
import type { refundBody } from './request-bodies';

const YEAR_MS = 365 * 24 * 60 * 60_000;
/** Documented: at most 50 refunds of one order. */
const MOST_REFUNDS = 50;
/** How long a refund is PROCESSING here. The real one takes minutes (balance) to days (bank card). */
export const SETTLE_AFTER_MS = 1_000;

export interface RefundRow {
  mchId: string;
  outRefundNo: string;
  refundId: string;
  outTradeNo: string;
  refundFen: number;
  notifyUrl: string | null;
  fingerprint: string;
  createdAtMs: number;
  settlesAtMs: number | null;
  state: 'PROCESSING' | 'SUCCESS' | 'CLOSED' | 'ABNORMAL';
  successAtMs: number | null;
}

type RefundRequest = InferOutput<typeof refundBody>;

export const refundByNumber = (db: Db, mchId: string, outRefundNo: string): RefundRow | undefined =>
  getRow<RefundRow>(db, 'SELECT * FROM refunds WHERE mchId = ? AND outRefundNo = ?', mchId, outRefundNo);

function amounts(refund: RefundRow, order: OrderRow) {
  const { refundFen } = refund;
  return { total: order.totalFen, refund: refundFen, payer_total: order.totalFen, payer_refund: refundFen };
}

function refundJson(refund: RefundRow, order: OrderRow): object {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    transaction_id: order.transactionId,
    out_trade_no: refund.outTradeNo,
    channel: 'ORIGINAL',
    user_received_account: '支付用户零钱',
    ...(refund.successAtMs === null ? {} : { success_time: toRfc3339(refund.successAtMs) }),
    create_time: toRfc3339(refund.createdAtMs),
    status: refund.state,
    funds_account: 'AVAILABLE',
    amount: {
      ...amounts(refund, order),
      settlement_refund: refund.refundFen,
      settlement_total: order.totalFen,
      discount_refund: 0,
      currency: 'CNY',
    },
    promotion_detail: [],
  };
}

/** Refuses what was not paid, is too old, or would give back more than was paid (I6). */
function assertRefundable(context: LocalPayContext, order: OrderRow, body: RefundRequest): void {
  if (!isPaid(order)) throw new Refusal('INVALID_REQUEST', '订单状态不支持退款：订单未支付');
  if (body.amount.total !== order.totalFen)
    throw new Refusal('INVALID_REQUEST', '订单金额不一致，请核实后再试');
  if (context.nowMs() - (order.paidAtMs ?? 0) > YEAR_MS)
    throw new Refusal('INVALID_REQUEST', '订单已超过退款期限');
  const sum = getRow<{ fen: number; count: number }>(
    context.db,
    `SELECT COALESCE(SUM(refundFen), 0) AS fen, COUNT(*) AS count FROM refunds
     WHERE mchId = ? AND outTradeNo = ? AND state <> 'CLOSED'`,
    order.mchId,
    order.outTradeNo,
  ) ?? { fen: 0, count: 0 };
  if (sum.fen === order.totalFen) throw new Refusal('INVALID_REQUEST', '订单已全额退款');
  if (sum.fen + body.amount.refund > order.totalFen)
    throw new Refusal('INVALID_REQUEST', '申请退款金额超过订单可退金额');
  if (sum.count >= MOST_REFUNDS) throw new Refusal('INVALID_REQUEST', '订单部分退款次数超过50次');
  if (context.faults.merchantIsOutOfFunds())
    throw new Refusal('NOT_ENOUGH', '基本账户余额不足，请充值后重新发起');
}

/** POST /v3/refund/domestic/refunds: the same number again gives the same refund; with other amounts it is refused. */
export function applyRefund(context: LocalPayContext, merchant: Merchant, body: RefundRequest): object {
  const { db } = context;
  const order = body.transaction_id
    ? orderByTransaction(db, merchant.mchId, body.transaction_id)
    : orderByNumber(db, merchant.mchId, body.out_trade_no ?? '');
  if (!order) throw new Refusal('RESOURCE_NOT_EXISTS', '订单不存在');
  const fingerprint = JSON.stringify([order.outTradeNo, body.amount.refund, body.amount.total]);
  const known = refundByNumber(db, merchant.mchId, body.out_refund_no);
  if (known && known.fingerprint !== fingerprint) {
    throw new Refusal('INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试');
  }
  if (known) return refundJson(known, order);
  assertRefundable(context, order, body);
  const nowMs = context.nowMs();
  const refundId = `50${Array.from({ length: 27 }, () => randomInt(10)).join('')}`;
  db.transaction(() => {
    run(
      db,
      `INSERT INTO refunds (mchId, outRefundNo, refundId, outTradeNo, refundFen, notifyUrl, fingerprint,
         createdAtMs, settlesAtMs, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROCESSING')`,
      ...[merchant.mchId, body.out_refund_no, refundId, order.outTradeNo, body.amount.refund],
      ...[body.notify_url ?? null, fingerprint, nowMs, nowMs + SETTLE_AFTER_MS],
    );
    run(
      db,
      `UPDATE orders SET state = 'REFUND' WHERE mchId = ? AND outTradeNo = ?`,
      merchant.mchId,
      order.outTradeNo,
    );
  })();
  return refundAnswer(context, merchant, body.out_refund_no);
}

/** GET /v3/refund/domestic/refunds/{out_refund_no} */
export function refundAnswer(context: LocalPayContext, merchant: Merchant, outRefundNo: string): object {
  const refund = refundByNumber(context.db, merchant.mchId, outRefundNo);
  const order = refund && orderByNumber(context.db, merchant.mchId, refund.outTradeNo);
  if (!refund || !order) throw new Refusal('RESOURCE_NOT_EXISTS', '退款单不存在');
  return refundJson(refund, order);
}

const SUMMARY = { SUCCESS: '退款成功', CLOSED: '退款关闭', ABNORMAL: '退款异常' };

/** Gives every refund whose time has come its result, each together with its notice. */
export function settleDueRefunds(context: LocalPayContext): void {
  const nowMs = context.nowMs();
  const due = allRows<RefundRow>(
    context.db,
    'SELECT * FROM refunds WHERE settlesAtMs <= ? ORDER BY settlesAtMs',
    nowMs,
  );
  for (const refund of due) context.db.transaction(() => settle(context, refund, nowMs))();
}

function settle(context: LocalPayContext, refund: RefundRow, nowMs: number): void {
  const state = context.faults.refundResult();
  const successAtMs = state === 'SUCCESS' ? nowMs : null;
  run(
    context.db,
    'UPDATE refunds SET state = ?, successAtMs = ?, settlesAtMs = NULL WHERE mchId = ? AND outRefundNo = ?',
    ...[state, successAtMs, refund.mchId, refund.outRefundNo],
  );
  const order = orderByNumber(context.db, refund.mchId, refund.outTradeNo);
  if (!refund.notifyUrl || !order) return;
  enqueueNotice(context.db, nowMs, {
    mchId: refund.mchId,
    outTradeNo: refund.outTradeNo,
    eventType: `REFUND.${state}`,
    summary: SUMMARY[state],
    originalType: 'refund',
    url: refund.notifyUrl,
    resource: {
      mchid: refund.mchId,
      out_trade_no: refund.outTradeNo,
      transaction_id: order.transactionId,
      out_refund_no: refund.outRefundNo,
      refund_id: refund.refundId,
      refund_status: state,
      ...(successAtMs === null ? {} : { success_time: toRfc3339(successAtMs) }),
      user_received_account: '支付用户零钱',
      amount: amounts(refund, order),
    },
  });
}
