import type { InferOutput } from 'valibot';
import type { Merchant } from './authorize';
import type { LocalPayContext } from './context';
import { allRows, getRow, run, type Db } from './database';
import {
  assertBound,
  assertSameAgain,
  assertSigner,
  assertUnpaid,
  insertOrder,
  isPaid,
  newPrepayId,
  orderByNumber,
  paymentEnd,
  setClosed,
  transactionJson,
  type OrderRow,
} from './orders';
import { Refusal } from './refusal';
import type { closeCombinedBody, combineBody } from './request-bodies';

type CombineBody = InferOutput<typeof combineBody>;

/** A combined payment; its orders are orders like any other. */
export interface CombineRow {
  mchId: string;
  combineNo: string;
  appId: string;
  fingerprint: string;
}

const combineByNumber = (db: Db, mchId: string, combineNo: string): CombineRow | undefined =>
  getRow<CombineRow>(db, 'SELECT * FROM combines WHERE mchId = ? AND combineNo = ?', mchId, combineNo);

/** Its orders, as they were named. */
export const ordersOfCombine = (db: Db, { mchId, combineNo }: CombineRow): OrderRow[] =>
  allRows<OrderRow>(
    db,
    `SELECT o.* FROM combinedOrders c JOIN orders o USING (mchId, outTradeNo)
     WHERE c.combineMchId = ? AND c.combineNo = ? ORDER BY c.seq`,
    mchId,
    combineNo,
  );

export const isCombined = (db: Db, { mchId, outTradeNo }: OrderRow): boolean =>
  getRow(db, 'SELECT 1 FROM combinedOrders WHERE mchId = ? AND outTradeNo = ?', mchId, outTradeNo) !==
  undefined;

/** A combined payment and when the prepay id was made; undefined for any other prepay id. */
export function combineByPrepay(
  db: Db,
  prepayId: string,
): { combine: CombineRow; createdAtMs: number } | undefined {
  const row = getRow<CombineRow & { createdAtMs: number }>(
    db,
    'SELECT c.*, p.createdAtMs FROM combinePrepays p JOIN combines c USING (mchId, combineNo) WHERE prepayId = ?',
    prepayId,
  );
  return row && { combine: row, createdAtMs: row.createdAtMs };
}

/** POST /v3/combine-transactions/jsapi: the same parameters again give a prepay id again. */
export function prepayCombined(context: LocalPayContext, merchant: Merchant, body: CombineBody): object {
  const { db } = context;
  const nowMs = context.nowMs();
  assertSigner(merchant, body.combine_mchid, '/combine_mchid');
  assertBound(merchant, body.combine_appid);
  const fingerprint = JSON.stringify(body);
  const known = combineByNumber(db, merchant.mchId, body.combine_out_trade_no);
  if (known) {
    // The orders carry the whole body's fingerprint: what holds for one holds for the payment.
    for (const order of ordersOfCombine(db, known)) assertSameAgain(order, fingerprint, nowMs);
  } else assertNewOrders(context, body);
  const prepayId = newPrepayId(nowMs);
  db.transaction(() => {
    if (!known) insertCombine(context, merchant, body, { fingerprint, nowMs });
    const values = [prepayId, merchant.mchId, body.combine_out_trade_no, nowMs];
    run(db, 'INSERT INTO combinePrepays VALUES (?, ?, ?, ?)', ...values);
  })();
  return { prepay_id: prepayId };
}

function assertNewOrders({ db, merchants }: LocalPayContext, body: CombineBody): void {
  const numbers = body.sub_orders.map((order) => `${order.mchid} ${order.out_trade_no}`);
  if (new Set(numbers).size < numbers.length) throw new Refusal('PARAM_ERROR', '子单商户订单号重复');
  for (const { mchid, out_trade_no: number } of body.sub_orders) {
    const owner = merchants.get(mchid);
    if (!owner) throw new Refusal('PARAM_ERROR', `子单商户号${mchid}不存在`);
    assertBound(owner, body.combine_appid);
    if (orderByNumber(db, mchid, number)) throw new Refusal('OUT_TRADE_NO_USED', '商户订单号重复');
  }
}

function insertCombine(
  { db }: LocalPayContext,
  merchant: Merchant,
  body: CombineBody,
  { fingerprint, nowMs }: { fingerprint: string; nowMs: number },
): void {
  const combineNo = body.combine_out_trade_no;
  const values = [merchant.mchId, combineNo, body.combine_appid, fingerprint];
  run(db, 'INSERT INTO combines VALUES (?, ?, ?, ?)', ...values);
  body.sub_orders.forEach((order, seq) => {
    const { mchid: mchId, out_trade_no: outTradeNo, description, attach } = order;
    insertOrder(db, {
      ...{ mchId, outTradeNo, description, attach, fingerprint },
      appId: body.combine_appid,
      openId: body.combine_payer_info.openid,
      totalFen: order.amount.total_amount,
      notifyUrl: body.notify_url,
      createdAtMs: nowMs,
      expiresAtMs: paymentEnd(body.time_expire, nowMs),
    });
    const part = [mchId, outTradeNo, merchant.mchId, combineNo, seq];
    run(db, 'INSERT INTO combinedOrders VALUES (?, ?, ?, ?, ?)', ...part);
  });
}

/** GET …/out-trade-no/<number> */
export function queryCombined(context: LocalPayContext, merchant: Merchant, combineNo: string): object {
  const combine = combineByNumber(context.db, merchant.mchId, combineNo);
  if (!combine) throw new Refusal('ORDER_NOT_EXIST', '订单不存在');
  return combinedJson(combine, ordersOfCombine(context.db, combine));
}

/** A combined payment as query and notice carry it; an order's number, time and amount appear once paid. */
export function combinedJson(combine: CombineRow, orders: readonly OrderRow[]): object {
  const payer = orders.find(isPaid)?.openId;
  return {
    combine_appid: combine.appId,
    combine_mchid: combine.mchId,
    combine_out_trade_no: combine.combineNo,
    combine_payer_info: payer === undefined ? {} : { openid: payer },
    sub_orders: orders.map(subOrderJson),
  };
}

function subOrderJson(order: OrderRow): object {
  const {
    appid: _appid,
    payer: _payer,
    trade_state_desc: _text,
    amount: _amount,
    ...shared
  } = {
    ...(transactionJson(order) as Record<string, unknown>),
  };
  if (!isPaid(order)) return shared;
  const { totalFen } = order;
  const currencies = { currency: 'CNY', payer_currency: 'CNY' };
  return { ...shared, amount: { total_amount: totalFen, payer_amount: totalFen, ...currencies } };
}

/** POST …/close: every order, as they were named when it was made. Closing again is fine; one that is paid is refused. */
export function closeCombined(
  context: LocalPayContext,
  merchant: Merchant,
  combineNo: string,
  body: InferOutput<typeof closeCombinedBody>,
): void {
  const { db } = context;
  const combine = combineByNumber(db, merchant.mchId, combineNo);
  if (!combine) throw new Refusal('ORDER_NOT_EXIST', '订单不存在');
  const orders = ordersOfCombine(db, combine);
  const names = (list: { mchid: string; out_trade_no: string }[]) =>
    list.map((order) => `${order.mchid} ${order.out_trade_no}`).sort();
  const own = orders.map((order) => ({ mchid: order.mchId, out_trade_no: order.outTradeNo }));
  const same = names(body.sub_orders).join() === names(own).join();
  if (!same || body.combine_appid !== combine.appId)
    throw new Refusal('PARAM_ERROR', '子单信息与下单时不一致');
  orders.forEach(assertUnpaid);
  db.transaction(() => {
    for (const order of orders) setClosed(db, order);
  })();
}
