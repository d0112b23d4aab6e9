import type { PayContext } from './actions';
import type { PayOrder, PayRefund } from './orders';
import { fen, optional, payTime, text, type PayParams } from './params';
import { PayError } from './pay-error';

const refunded = (order: PayOrder) => order.refunds.reduce((sum, { refundFee }) => sum + refundFee, 0);

/**
 * Takes a refund of an order that was paid. The same refund number again is the same refund.
 * @returns the fields of the answer
 */
export function takeRefund(order: PayOrder, params: PayParams, context: PayContext): Record<string, unknown> {
  const outRefundNo = text(params, 'out_refund_no', 64);
  const totalFee = fen(params, 'total_fee');
  const refundFee = fen(params, 'refund_fee');
  const functionName = optional(params, 'function_name', 128);
  if (order.state === 'NOTPAY' || order.state === 'CLOSED')
    throw new PayError('TRADE_STATE_ERROR', '订单状态错误');
  if (totalFee !== order.totalFee) throw new PayError('PARAM_ERROR', '订单金额或退款金额与之前请求不一致');
  const known = order.refunds.find((one) => one.outRefundNo === outRefundNo);
  if (known && known.refundFee !== refundFee)
    throw new PayError('PARAM_ERROR', '订单金额或退款金额与之前请求不一致');
  if (!known && refunded(order) + refundFee > order.totalFee)
    throw new PayError('INVALID_REQUEST', '累计退款金额大于支付金额');
  const refundId = `5030${context.orders.nextNumber(context.nowMs)}`;
  const refund: PayRefund = known ?? { outRefundNo, refundId, refundFee, atMs: context.nowMs };
  if (!known) {
    order.refunds.push(refund);
    order.state = 'REFUND';
    if (functionName) context.notifyRefund(functionName, order, refund);
  }
  return {
    ...numbers(order),
    out_refund_no: outRefundNo,
    refund_id: refund.refundId,
    refund_fee: refundFee,
    cash_fee: order.totalFee,
    cash_refund_fee: refundFee,
  };
}

const numbers = (order: PayOrder) => ({
  transaction_id: order.transactionId,
  out_trade_no: order.outTradeNo,
  total_fee: order.totalFee,
});

/** What `queryRefund` tells: every refund of the order, or the one that is named, with its position in the names. */
export function refundList(order: PayOrder, params: PayParams): Record<string, unknown> {
  const wanted = order.refunds.filter(
    ({ outRefundNo, refundId }) =>
      [undefined, outRefundNo].includes(params['out_refund_no'] as string | undefined) &&
      [undefined, refundId].includes(params['refund_id'] as string | undefined),
  );
  if (wanted.length === 0) throw new PayError('REFUNDNOTEXIST', '退款订单不存在');
  const fields: Record<string, unknown> = { ...numbers(order), cash_fee: order.totalFee };
  wanted.forEach((refund, at) =>
    Object.assign(fields, {
      [`out_refund_no_${at}`]: refund.outRefundNo,
      [`refund_id_${at}`]: refund.refundId,
      [`refund_channel_${at}`]: 'ORIGINAL',
      [`refund_fee_${at}`]: refund.refundFee,
      [`refund_status_${at}`]: 'SUCCESS',
      [`refund_success_time_${at}`]: payTime(refund.atMs),
    }),
  );
  return { ...fields, refund_count: wanted.length, refund_fee: refunded(order) };
}
