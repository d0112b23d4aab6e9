import type { Ctx } from '@fangzhen/cloudkit';
import { moveOrder, outRefundNo, refundAgain, type Order } from '@fangzhen/domain';
import type { Refund } from '@fangzhen/payments';
import { changeOrder } from '../orders/saveOrder';
import { SuspiciousPayment } from './settlePayment';

/**
 * A refund that WeChat Pay says has been given back closes the order's last account, once, however often it is said (I8). One
 * that it closed without that is asked for again; one that is ABNORMAL waits for a person at the merchant's desk.
 */
export async function settleRefund(ctx: Ctx, refund: Refund): Promise<Order | undefined> {
  const read = () => ctx.system.get('orders', refund.outTradeNo);
  const order = await read();
  if (!order || refund.refundFen !== order.payFen) {
    throw new SuspiciousPayment(`refund ${refund.outRefundNo} is not of our record`);
  }
  if (refund.state === 'PROCESSING') return order;
  if (refund.state !== 'SUCCESS') {
    ctx.log('refundStuck', { orderId: order._id, outRefundNo: refund.outRefundNo, state: refund.state });
    if (refund.state !== 'CLOSED') return order;
    return changeOrder(ctx, read, (now) =>
      now.state === 'refunding' && outRefundNo(now) === refund.outRefundNo
        ? refundAgain(now, ctx.nowMs)
        : now,
    );
  }
  return changeOrder(ctx, read, (now) =>
    now.state === 'refunded' ? now : moveOrder(now, { to: 'refunded', by: 'wechatPay', nowMs: ctx.nowMs }),
  );
}
