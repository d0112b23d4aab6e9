import type { Ctx } from '@fangzhen/cloudkit';
import { moveOrder, type Order } from '@fangzhen/domain';
import type { Refund } from '@fangzhen/payments';
import { changeOrder } from '../orders/saveOrder';
import { SuspiciousPayment } from './settlePayment';

/** A refund that WeChat Pay says has been given back closes the order's last account, once, however often it is said (I8). */
export async function settleRefund(ctx: Ctx, refund: Refund): Promise<Order | undefined> {
  const read = () => ctx.system.get('orders', refund.outTradeNo);
  const order = await read();
  if (!order || refund.refundFen !== order.payFen) {
    throw new SuspiciousPayment(`refund ${refund.outRefundNo} is not of our record`);
  }
  if (refund.state !== 'SUCCESS') {
    if (refund.state !== 'PROCESSING') ctx.log('refundStuck', { orderId: order._id, state: refund.state });
    return order;
  }
  return changeOrder(ctx, read, (now) =>
    now.state === 'refunded' ? now : moveOrder(now, { to: 'refunded', by: 'wechatPay', nowMs: ctx.nowMs }),
  );
}
