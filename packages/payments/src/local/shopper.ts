import * as v from 'valibot';
import { isSignedBy, paymentText } from '../signature';
import { combineByPrepay, combinedJson, ordersOfCombine, type CombineRow } from './combine';
import type { LocalPayContext } from './context';
import { getRow, run } from './database';
import { enqueueNotice } from './notices';
import {
  isPaid,
  newTransactionId,
  orderByNumber,
  PREPAY_LIFE_MS,
  transactionJson,
  type OrderRow,
} from './orders';
import { Refusal } from './refusal';
import { parseBody } from './request-bodies';

const confirmBody = v.object({
  result: v.optional(v.picklist(['pay', 'cancel']), 'pay'),
  /** What the app passed to `wx.requestPayment`; when given it is checked as WeChat checks it. */
  payment: v.optional(
    v.object({
      timeStamp: v.string(),
      nonceStr: v.string(),
      package: v.string(),
      signType: v.literal('RSA'),
      paySign: v.string(),
    }),
  ),
});
type Payment = NonNullable<v.InferOutput<typeof confirmBody>['payment']>;

/** What a pay sheet is about: one order, or those of a combined payment, which are in the same state at any time. */
interface Payable {
  mchId: string;
  /** The order's number, or the combined payment's. */
  number: string;
  orders: [OrderRow, ...OrderRow[]];
  createdAtMs: number;
  combine?: CombineRow;
}

function find({ db }: LocalPayContext, prepayId: string): Payable {
  const combined = combineByPrepay(db, prepayId);
  if (combined) {
    const { combine, createdAtMs } = combined;
    const orders = ordersOfCombine(db, combine) as Payable['orders'];
    return { mchId: combine.mchId, number: combine.combineNo, orders, createdAtMs, combine };
  }
  const prepay = getRow<{ mchId: string; outTradeNo: string; createdAtMs: number }>(
    db,
    'SELECT * FROM prepays WHERE prepayId = ?',
    prepayId,
  );
  const order = prepay && orderByNumber(db, prepay.mchId, prepay.outTradeNo);
  if (!prepay || !order) throw new Refusal('RESOURCE_NOT_EXISTS', '预支付交易会话不存在');
  const { mchId, outTradeNo, createdAtMs } = prepay;
  return { mchId, number: outTradeNo, orders: [order], createdAtMs };
}

const payableUntilMs = ({ orders: [{ expiresAtMs }], createdAtMs }: Payable): number =>
  Math.min(expiresAtMs, createdAtMs + PREPAY_LIFE_MS);

/** What the pay sheet shows. `state` is NOTPAY, SUCCESS, REFUND, CLOSED, or EXPIRED when nobody can pay it any more. */
export function showPayment(context: LocalPayContext, prepayId: string): object {
  const payable = find(context, prepayId);
  const { mchId, number, orders } = payable;
  const [order] = orders;
  const untilMs = payableUntilMs(payable);
  const expired = order.state === 'NOTPAY' && context.nowMs() > untilMs;
  return {
    prepayId,
    mchId,
    merchantName: context.merchants.get(mchId)?.name ?? mchId,
    appId: order.appId,
    outTradeNo: number,
    description: orders.map(({ description }) => description).join('、'),
    amountFen: orders.reduce((sum, { totalFen }) => sum + totalFen, 0),
    payableUntilMs: untilMs,
    state: expired ? 'EXPIRED' : order.state,
  };
}

function assertCalledByItsMerchant(
  context: LocalPayContext,
  prepayId: string,
  { mchId, orders: [{ appId }] }: Payable,
  payment: Payment,
): void {
  const merchant = context.merchants.get(mchId);
  const text = paymentText(appId, payment.timeStamp, payment.nonceStr, payment.package);
  const genuine = merchant && isSignedBy(text, payment.paySign, merchant.publicKey);
  if (!genuine || payment.package !== `prepay_id=${prepayId}`)
    throw new Refusal('SIGN_ERROR', '支付验证签名失败');
}

/**
 * The shopper's tap: pays the order, or all of them, and writes the notice in one transaction, or cancels, which changes nothing.
 * Throws ORDERPAID, ORDER_CLOSED, INVALID_REQUEST (too late), SIGN_ERROR (the app's parameters are not the merchant's).
 */
export function confirmPayment(context: LocalPayContext, prepayId: string, rawBody: Buffer): object {
  const body = parseBody(confirmBody, rawBody.length === 0 ? Buffer.from('{}') : rawBody);
  const payable = find(context, prepayId);
  const [order] = payable.orders;
  if (body.payment) assertCalledByItsMerchant(context, prepayId, payable, body.payment);
  if (body.result === 'cancel') return { result: 'cancel', state: order.state };
  if (isPaid(order)) throw new Refusal('ORDERPAID', '该订单已支付');
  if (order.state === 'CLOSED') throw new Refusal('ORDER_CLOSED', '订单已关闭');
  const nowMs = context.nowMs();
  if (nowMs > payableUntilMs(payable)) throw new Refusal('INVALID_REQUEST', '该订单已过期，请重新下单');
  const paid = payable.orders.map((one) => ({
    ...one,
    state: 'SUCCESS' as const,
    transactionId: newTransactionId(),
    paidAtMs: nowMs,
  }));
  context.db.transaction(() => {
    for (const { transactionId, mchId, outTradeNo } of paid) {
      run(
        context.db,
        `UPDATE orders SET state = 'SUCCESS', transactionId = ?, paidAtMs = ? WHERE mchId = ? AND outTradeNo = ?`,
        ...[transactionId, nowMs, mchId, outTradeNo],
      );
    }
    enqueueNotice(context.db, nowMs, {
      mchId: payable.mchId,
      outTradeNo: payable.number,
      eventType: 'TRANSACTION.SUCCESS',
      summary: '支付成功',
      originalType: 'transaction',
      url: order.notifyUrl,
      resource: payable.combine ? combinedJson(payable.combine, paid) : transactionJson(paid[0]!),
    });
  })();
  return { result: 'pay', state: 'SUCCESS', transactionId: paid[0]!.transactionId };
}
