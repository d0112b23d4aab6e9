import type { Ctx } from '@fangzhen/cloudkit';
import {
  moveOrder,
  refundAgain,
  refundOfNumber,
  refundPartAgain,
  settleAfterSale,
  type Order,
  type OrderRefund,
} from '@fangzhen/domain';
import type { Refund } from '@fangzhen/payments';
import { changeOrder } from '../orders/saveOrder';
import { closeAbnormal, keepAbnormal } from './abnormalRefund';
import { SuspiciousPayment } from './settlePayment';

/**
 * A refund that WeChat Pay says has been given back closes the account of a part, or of the whole order, once, however often it is
 * said (I8). One that it closed without that is asked for again; one that is ABNORMAL is kept for finance to send it another way.
 *
 * @throws SuspiciousPayment when it is not of our record: another order, number or amount.
 */
export async function settleRefund(ctx: Ctx, refund: Refund): Promise<Order | undefined> {
  const read = () => ctx.system.get('orders', refund.outTradeNo);
  const order = await read();
  const own = order && recordOf(order, refund);
  if (!own) throw new SuspiciousPayment(`refund ${refund.outRefundNo} is not of our record`);
  if (refund.state === 'PROCESSING') return order;
  if (refund.state !== 'SUCCESS') {
    ctx.log('refundStuck', { orderId: order._id, outRefundNo: refund.outRefundNo, state: refund.state });
    if (refund.state === 'ABNORMAL') await keepAbnormal(ctx, order, refund);
    if (refund.state !== 'CLOSED') return order;
  }
  if (refund.state === 'SUCCESS') await closeAbnormal(ctx, refund);
  const next = refund.state === 'SUCCESS' ? given : dueAgain;
  return changeOrder(ctx, read, (now) => next(ctx, now, own.afterSaleId, refund));
}

/** Our record of it; what was given back at the merchant's desk has a number of its own, and is the whole order's if it comes to that. */
function recordOf(
  order: Order,
  { outRefundNo: number, refundFen }: Refund,
): Partial<OrderRefund> | undefined {
  const own = refundOfNumber(order, number);
  if (own) return own.amountFen === refundFen ? own : undefined;
  return refundFen === (order.refund?.amountFen ?? order.payFen) ? {} : undefined;
}

type Next = (ctx: Ctx, now: Order, afterSaleId: string | undefined, refund: Refund) => Order;

const given: Next = ({ nowMs }, now, afterSaleId) => {
  if (afterSaleId !== undefined) return settleAfterSale(now, afterSaleId, 'wechatPay', nowMs);
  return now.state === 'refunded' ? now : moveOrder(now, { to: 'refunded', by: 'wechatPay', nowMs });
};

/** Only the attempt that was closed is followed by another. */
const dueAgain: Next = ({ nowMs }, now, afterSaleId, refund) => {
  const present = refundOfNumber(now, refund.outRefundNo);
  if (!present || present.done || present.outRefundNo !== refund.outRefundNo) return now;
  if (afterSaleId !== undefined) return refundPartAgain(now, afterSaleId, nowMs);
  return refundAgain(now, nowMs);
};
