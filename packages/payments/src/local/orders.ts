import { randomBytes, randomInt } from 'node:crypto';
import type { InferOutput } from 'valibot';
import { fromRfc3339, toRfc3339 } from '../time';
import type { Merchant } from './authorize';
import type { LocalPayContext } from './context';
import { getRow, run, type Db } from './database';
import { Refusal } from './refusal';
import type { prepayBody } from './request-bodies';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Documented: a prepay id is good for two hours. */
export const PREPAY_LIFE_MS = 120 * MINUTE_MS;

export interface OrderRow {
  mchId: string;
  outTradeNo: string;
  appId: string;
  openId: string;
  totalFen: number;
  description: string;
  attach: string | null;
  notifyUrl: string;
  fingerprint: string;
  createdAtMs: number;
  expiresAtMs: number;
  state: 'NOTPAY' | 'SUCCESS' | 'REFUND' | 'CLOSED';
  transactionId: string | null;
  paidAtMs: number | null;
}

export const isPaid = (order: OrderRow): boolean => order.state === 'SUCCESS' || order.state === 'REFUND';

export const orderByNumber = (db: Db, mchId: string, outTradeNo: string): OrderRow | undefined =>
  getRow<OrderRow>(db, 'SELECT * FROM orders WHERE mchId = ? AND outTradeNo = ?', mchId, outTradeNo);

export const orderByTransaction = (db: Db, mchId: string, transactionId: string): OrderRow | undefined =>
  getRow<OrderRow>(db, 'SELECT * FROM orders WHERE mchId = ? AND transactionId = ?', mchId, transactionId);

/**
 * Documented: one minute from now at least, 90 days at most, 7 days when not given; a time outside is moved, not refused.
 */
export function paymentEnd(timeExpire: string | undefined, nowMs: number): number {
  if (timeExpire === undefined) return nowMs + 7 * DAY_MS;
  const wantedMs = fromRfc3339(timeExpire) ?? nowMs;
  return Math.min(Math.max(wantedMs, nowMs + MINUTE_MS), nowMs + 90 * DAY_MS);
}

/** Throws the refusal of a number that is in use, unless the same unpaid order is only asked for once more. */
export function assertSameAgain(known: OrderRow, fingerprint: string, nowMs: number): void {
  if (known.fingerprint !== fingerprint) throw new Refusal('OUT_TRADE_NO_USED', '商户订单号重复');
  if (isPaid(known)) throw new Refusal('ORDERPAID', '该订单已支付');
  if (known.state === 'CLOSED') throw new Refusal('ORDER_CLOSED', '订单已关闭');
  if (nowMs > known.expiresAtMs)
    throw new Refusal('INVALID_REQUEST', '订单已过支付结束时间，请使用新的商户订单号下单');
}

export function assertSigner(merchant: Merchant, mchId: string, field: string): void {
  if (mchId === merchant.mchId) return;
  throw new Refusal('PARAM_ERROR', 'mchid与签名的商户号不一致', {
    ...{ field, value: mchId, issue: 'not the merchant that signed', location: 'body' },
  });
}

export function assertBound(merchant: Merchant, appId: string): void {
  if (merchant.appIds && !merchant.appIds.includes(appId))
    throw new Refusal('APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配，请检查后再试');
}

/** Whoever knows a prepay id may pay it, so it must not be guessed. */
export const newPrepayId = (nowMs: number): string =>
  `wx${toRfc3339(nowMs).slice(0, 19).replace(/\D/g, '')}${randomBytes(16).toString('hex')}`;

/** A new order that nobody has paid. */
export function insertOrder(db: Db, order: Omit<OrderRow, 'state' | 'transactionId' | 'paidAtMs'>): void {
  run(
    db,
    `INSERT INTO orders (mchId, outTradeNo, appId, openId, totalFen, description, attach, notifyUrl, fingerprint,
       createdAtMs, expiresAtMs, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'NOTPAY')`,
    ...[order.mchId, order.outTradeNo, order.appId, order.openId, order.totalFen, order.description],
    ...[order.attach, order.notifyUrl, order.fingerprint, order.createdAtMs, order.expiresAtMs],
  );
}

/** POST /v3/pay/transactions/jsapi: the same parameters again give a prepay id again. */
export function prepay(
  context: LocalPayContext,
  merchant: Merchant,
  body: InferOutput<typeof prepayBody>,
): object {
  const { db } = context;
  const nowMs = context.nowMs();
  assertSigner(merchant, body.mchid, '/mchid');
  assertBound(merchant, body.appid);
  const fingerprint = JSON.stringify(body);
  const known = orderByNumber(db, merchant.mchId, body.out_trade_no);
  if (known) assertSameAgain(known, fingerprint, nowMs);
  const prepayId = newPrepayId(nowMs);
  db.transaction(() => {
    if (!known) {
      insertOrder(db, {
        mchId: merchant.mchId,
        outTradeNo: body.out_trade_no,
        appId: body.appid,
        openId: body.payer.openid,
        totalFen: body.amount.total,
        description: body.description,
        attach: body.attach ?? null,
        notifyUrl: body.notify_url,
        fingerprint,
        createdAtMs: nowMs,
        expiresAtMs: paymentEnd(body.time_expire, nowMs),
      });
    }
    run(db, 'INSERT INTO prepays VALUES (?, ?, ?, ?)', prepayId, merchant.mchId, body.out_trade_no, nowMs);
  })();
  return { prepay_id: prepayId };
}

const STATE_TEXT = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  REFUND: '订单发生过退款',
  CLOSED: '订单已关闭',
};

/** A transaction as query and notice carry it; number, time and amount appear once paid, as documented. */
export function transactionJson(order: OrderRow): object {
  const common = {
    mchid: order.mchId,
    appid: order.appId,
    out_trade_no: order.outTradeNo,
    trade_state: order.state,
    trade_state_desc: STATE_TEXT[order.state],
    payer: isPaid(order) ? { openid: order.openId } : {},
    promotion_detail: [],
  };
  if (!isPaid(order)) return common;
  return {
    ...common,
    transaction_id: order.transactionId,
    trade_type: 'JSAPI',
    bank_type: 'OTHERS',
    attach: order.attach ?? '',
    success_time: toRfc3339(order.paidAtMs ?? 0),
    amount: { total: order.totalFen, payer_total: order.totalFen, currency: 'CNY', payer_currency: 'CNY' },
  };
}

/** POST …/close. Closing again is fine (so the real one answers); paid orders are refused. */
export function closeOrder(context: LocalPayContext, merchant: Merchant, outTradeNo: string): void {
  const order = orderByNumber(context.db, merchant.mchId, outTradeNo);
  if (!order) throw new Refusal('ORDER_NOT_EXIST', '订单不存在');
  assertUnpaid(order);
  setClosed(context.db, order);
}

export function assertUnpaid(order: OrderRow): void {
  if (isPaid(order)) throw new Refusal('ORDERPAID', '订单已支付');
}

export function setClosed(db: Db, { mchId, outTradeNo }: OrderRow): void {
  run(db, `UPDATE orders SET state = 'CLOSED' WHERE mchId = ? AND outTradeNo = ?`, mchId, outTradeNo);
}

/** WeChat Pay's own number: 28 digits. */
export const newTransactionId = (): string =>
  `4200${Array.from({ length: 24 }, () => randomInt(10)).join('')}`;
