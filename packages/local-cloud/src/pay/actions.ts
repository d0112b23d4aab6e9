import { createHash, randomBytes } from 'node:crypto';
import type { Identity } from '../identity';
import type { PayOrder, PayOrders, PayRefund } from './orders';
import { fen, optional, payTime, text, type PayParams } from './params';
import { PayError } from './pay-error';
import { refundList, takeRefund } from './refunds';

/** What an action works with. */
export interface PayContext {
  orders: PayOrders;
  nowMs: number;
  /** Who calls the function that asks. */
  identity: Identity | undefined;
  /** Merchants that are bound to this environment; undefined: all are. */
  merchants: string[] | undefined;
  /** Tells the function of that name about a refund. */
  notifyRefund(functionName: string, order: PayOrder, refund: PayRefund): void;
}

type PayAction = (params: PayParams, context: PayContext) => Record<string, unknown>;

/** CloudPay's service provider, under whom merchants are bound. */
export const PROVIDER = { appid: 'wxd2d16a504f24665e', mch_id: '1800008281' };

const nonce = () => randomBytes(16).toString('hex');

/** Not a real signature: nobody can check it without WeChat Pay's key. */
const signed = (value: object) => createHash('md5').update(JSON.stringify(value)).digest('hex').toUpperCase();

const DONE = { return_code: 'SUCCESS', return_msg: 'OK', result_code: 'SUCCESS' };

/** Fields that every answer carries. */
function answer(order: Pick<PayOrder, 'subAppId' | 'subMchId'>, more: Record<string, unknown>) {
  const merchant = { ...PROVIDER, sub_appid: order.subAppId, sub_mch_id: order.subMchId };
  const full = { ...DONE, ...merchant, nonce_str: nonce(), ...more };
  return { ...full, sign: signed(full) };
}

const unifiedOrder: PayAction = (params, { orders, nowMs, identity, merchants }) => {
  const subMchId = text(params, 'sub_mch_id', 32);
  if (merchants && !merchants.includes(subMchId)) throw new PayError('PARAM_ERROR', '受理关系不存在');
  const outTradeNo = text(params, 'out_trade_no', 32);
  if (!/^[\w|*@-]+$/.test(outTradeNo)) throw new PayError('PARAM_ERROR', 'out_trade_no参数格式错误');
  const body = text(params, 'body', 128);
  const totalFee = fen(params, 'total_fee');
  text(params, 'spbill_create_ip', 64);
  text(params, 'env_id', 128);
  const functionName = text(params, 'function_name', 128);
  const attach = optional(params, 'attach', 127);
  const subOpenId = optional(params, 'sub_openid', 128) || (identity?.openId ?? '');
  const subAppId = optional(params, 'sub_appid', 32) || (identity?.appId ?? '');
  const known = orders.find(subMchId, outTradeNo);
  if (known) checkAgain(known, { totalFee, body });
  const order: PayOrder = known ?? {
    ...{ outTradeNo, subMchId, subAppId, subOpenId, body, attach, totalFee, functionName },
    prepayId: `wx${orders.nextNumber(nowMs)}`,
    transactionId: `4200${orders.nextNumber(nowMs)}`,
    state: 'NOTPAY',
    createdAtMs: nowMs,
    refunds: [],
  };
  orders.add(order);
  const payment = {
    appId: subAppId,
    timeStamp: String(Math.floor(nowMs / 1000)),
    nonceStr: nonce(),
    package: `prepay_id=${order.prepayId}`,
    signType: 'MD5',
  };
  return answer(order, {
    trade_type: 'JSAPI',
    prepay_id: order.prepayId,
    payment: { ...payment, paySign: signed(payment) },
  });
};

/** The same number may be ordered again as long as nothing of it differs and it is neither paid nor closed. */
function checkAgain(known: PayOrder, asked: { totalFee: number; body: string }): void {
  if (known.state === 'CLOSED') throw new PayError('ORDERCLOSED', '该订单已关闭');
  if (known.state !== 'NOTPAY') throw new PayError('ORDERPAID', '该订单已支付');
  if (known.totalFee !== asked.totalFee || known.body !== asked.body)
    throw new PayError('OUT_TRADE_NO_USED', '商户订单号重复');
}

function orderOf(params: PayParams, { orders }: PayContext): PayOrder {
  const subMchId = text(params, 'sub_mch_id', 32);
  const transactionId = optional(params, 'transaction_id', 32);
  const order = transactionId
    ? orders.byTransaction(subMchId, transactionId)
    : orders.find(subMchId, text(params, 'out_trade_no', 32));
  if (!order) throw new PayError('ORDERNOTEXIST', '此交易订单号不存在');
  return order;
}

const STATES = { NOTPAY: '订单未支付', SUCCESS: '支付成功', REFUND: '订单发生过退款', CLOSED: '订单已关闭' };

const queryOrder: PayAction = (params, context) => {
  const order = orderOf(params, context);
  const state = { trade_state: order.state, trade_state_desc: STATES[order.state] };
  const numbers = { out_trade_no: order.outTradeNo, attach: order.attach };
  if (order.paidAtMs === undefined) return answer(order, { ...numbers, ...state });
  return answer(order, { ...numbers, ...state, ...paidFields(order, order.paidAtMs) });
};

/** What an answer or a notice tells about a paid order. */
export function paidFields(order: PayOrder, paidAtMs: number): Record<string, unknown> {
  return {
    openid: `local-${order.subOpenId}`,
    is_subscribe: 'N',
    sub_openid: order.subOpenId,
    sub_is_subscribe: 'N',
    trade_type: 'JSAPI',
    bank_type: 'OTHERS',
    fee_type: 'CNY',
    total_fee: order.totalFee,
    cash_fee: order.totalFee,
    transaction_id: order.transactionId,
    time_end: payTime(paidAtMs),
  };
}

const closeOrder: PayAction = (params, context) => {
  const order = orderOf(params, context);
  if (order.state === 'CLOSED') throw new PayError('ORDERCLOSED', '订单已关闭');
  if (order.state !== 'NOTPAY') throw new PayError('ORDERPAID', '订单已支付');
  order.state = 'CLOSED';
  return answer(order, {});
};

const refund: PayAction = (params, context) => {
  const order = orderOf(params, context);
  return answer(order, takeRefund(order, params, context));
};

const queryRefund: PayAction = (params, context) => {
  const order = orderOfRefund(params, context);
  return answer(order, refundList(order, params));
};

/** A refund may be asked for by its own number alone. */
function orderOfRefund(params: PayParams, context: PayContext): PayOrder {
  if (params['out_trade_no'] || params['transaction_id']) return orderOf(params, context);
  const subMchId = text(params, 'sub_mch_id', 32);
  const number = optional(params, 'out_refund_no', 64) || text(params, 'refund_id', 32);
  const order = context.orders
    .all()
    .find(
      (one) =>
        one.subMchId === subMchId &&
        one.refunds.some(({ outRefundNo, refundId }) => [outRefundNo, refundId].includes(number)),
    );
  if (!order) throw new PayError('REFUNDNOTEXIST', '退款订单不存在');
  return order;
}

/** What `cloud.cloudPay` offers. */
export const PAY_ACTIONS: Record<string, PayAction> = {
  unifiedOrder,
  queryOrder,
  closeOrder,
  refund,
  queryRefund,
};
