import { randomUUID } from 'node:crypto';
import { CloudError } from '../errors';
import type { Cloud } from '../kernel';
import { paidFields, PROVIDER } from './actions';
import type { PayOrder, PayRefund } from './orders';

/** What became of telling a function; on the real cloud anything but `errcode: 0` is told again, for up to two days. */
export interface Notice {
  functionName: string;
  ok: boolean;
  result?: unknown;
  error?: string;
}

/**
 * The shopper has paid: the order is paid from now on and its function hears of it, again each time this is called.
 * @throws 404 without such an order, 409 if it was closed
 */
export async function confirmPaid(cloud: Cloud, order: PayOrder | undefined): Promise<Notice> {
  if (!order) throw new CloudError('ORDERNOTEXIST', 'there is no such order', 404);
  if (order.state === 'CLOSED') throw new CloudError('ORDERCLOSED', 'the order was closed', 409);
  if (order.state === 'NOTPAY') order.state = 'SUCCESS';
  order.paidAtMs ??= cloud.clock.nowMs();
  const fields = { ...common(order), attach: order.attach, ...paidFields(order, order.paidAtMs) };
  return tell(cloud, order.functionName, fields);
}

export function tellRefund(
  cloud: Cloud,
  functionName: string,
  order: PayOrder,
  refund: PayRefund,
): Promise<Notice> {
  return tell(cloud, functionName, {
    ...common(order),
    transaction_id: order.transactionId,
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    total_fee: order.totalFee,
    refund_fee: refund.refundFee,
    settlement_refund_fee: refund.refundFee,
    refund_status: 'SUCCESS',
    success_time: new Date(refund.atMs + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' '),
    refund_recv_accout: '支付用户零钱',
    refund_account: 'REFUND_SOURCE_RECHARGE_FUNDS',
    refund_request_source: 'API',
  });
}

const common = (order: PayOrder) => ({
  return_code: 'SUCCESS',
  return_msg: 'OK',
  result_code: 'SUCCESS',
  ...PROVIDER,
  sub_appid: order.subAppId,
  sub_mch_id: order.subMchId,
  nonce_str: randomUUID().replaceAll('-', ''),
  out_trade_no: order.outTradeNo,
});

async function tell(cloud: Cloud, functionName: string, fields: Record<string, unknown>): Promise<Notice> {
  const event = Object.fromEntries(Object.entries(fields).map(([name, value]) => [camel(name), value]));
  try {
    const answer = await cloud.functions.call(functionName, event, { source: '' });
    const result = JSON.parse(answer.result) as { errcode?: unknown } | null;
    return { functionName, ok: result?.errcode === 0, result };
  } catch (error) {
    return { functionName, ok: false, error: (error as Error).message };
  }
}

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
