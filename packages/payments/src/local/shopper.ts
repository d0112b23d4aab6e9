import * as v from 'valibot';
import { isSignedBy, paymentText } from '../signature';
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

interface Prepay {
  prepayId: string;
  mchId: string;
  outTradeNo: string;
  createdAtMs: number;
}

function find(context: LocalPayContext, prepayId: string): { prepay: Prepay; order: OrderRow } {
  const prepay = getRow<Prepay>(context.db, 'SELECT * FROM prepays WHERE prepayId = ?', prepayId);
  const order = prepay && orderByNumber(context.db, prepay.mchId, prepay.outTradeNo);
  if (!prepay || !order) throw new Refusal('RESOURCE_NOT_EXISTS', '预支付交易会话不存在');
  return { prepay, order };
}

const payableUntilMs = (prepay: Prepay, order: OrderRow): number =>
  Math.min(order.expiresAtMs, prepay.createdAtMs + PREPAY_LIFE_MS);

/** What the pay sheet shows. `state` is NOTPAY, SUCCESS, REFUND, CLOSED, or EXPIRED when nobody can pay it any more. */
export function showPayment(context: LocalPayContext, prepayId: string): object {
  const { prepay, order } = find(context, prepayId);
  const untilMs = payableUntilMs(prepay, order);
  const expired = order.state === 'NOTPAY' && context.nowMs() > untilMs;
  return {
    prepayId,
    mchId: order.mchId,
    merchantName: context.merchants.get(order.mchId)?.name ?? order.mchId,
    appId: order.appId,
    outTradeNo: order.outTradeNo,
    description: order.description,
    amountFen: order.totalFen,
    payableUntilMs: untilMs,
    state: expired ? 'EXPIRED' : order.state,
  };
}

function assertCalledByItsMerchant(
  context: LocalPayContext,
  prepayId: string,
  order: OrderRow,
  payment: Payment,
): void {
  const merchant = context.merchants.get(order.mchId);
  const text = paymentText(order.appId, payment.timeStamp, payment.nonceStr, payment.package);
  const genuine = merchant && isSignedBy(text, payment.paySign, merchant.publicKey);
  if (!genuine || payment.package !== `prepay_id=${prepayId}`)
    throw new Refusal('SIGN_ERROR', '支付验证签名失败');
}

/**
 * The shopper's tap: pays the order and writes its notice in one transaction, or cancels, which changes nothing.
 * Throws ORDERPAID, ORDER_CLOSED, INVALID_REQUEST (too late), SIGN_ERROR (the app's parameters are not the merchant's).
 */
export function confirmPayment(context: LocalPayContext, prepayId: string, rawBody: Buffer): object {
  const body = parseBody(confirmBody, rawBody.length === 0 ? Buffer.from('{}') : rawBody);
  const { prepay, order } = find(context, prepayId);
  if (body.payment) assertCalledByItsMerchant(context, prepayId, order, body.payment);
  if (body.result === 'cancel') return { result: 'cancel', state: order.state };
  if (isPaid(order)) throw new Refusal('ORDERPAID', '该订单已支付');
  if (order.state === 'CLOSED') throw new Refusal('ORDER_CLOSED', '订单已关闭');
  const nowMs = context.nowMs();
  if (nowMs > payableUntilMs(prepay, order)) throw new Refusal('INVALID_REQUEST', '该订单已过期，请重新下单');
  const transactionId = newTransactionId();
  context.db.transaction(() => {
    run(
      context.db,
      `UPDATE orders SET state = 'SUCCESS', transactionId = ?, paidAtMs = ? WHERE mchId = ? AND outTradeNo = ?`,
      ...[transactionId, nowMs, order.mchId, order.outTradeNo],
    );
    enqueueNotice(context.db, nowMs, {
      mchId: order.mchId,
      outTradeNo: order.outTradeNo,
      eventType: 'TRANSACTION.SUCCESS',
      summary: '支付成功',
      originalType: 'transaction',
      url: order.notifyUrl,
      resource: transactionJson({ ...order, state: 'SUCCESS', transactionId, paidAtMs: nowMs }),
    });
  })();
  return { result: 'pay', state: 'SUCCESS', transactionId };
}
