import type { Ctx } from '@fangzhen/cloudkit';
import { moveOrder, outRefundNo, type Order } from '@fangzhen/domain';
import { changeOrder } from '../orders/saveOrder';
import { payClient } from './client';

/**
 * Asks WeChat Pay to give the money back. The same number again never refunds twice. That it has been given back comes by
 * notice, or by the timer's question. An order that cost nothing is refunded with this.
 */
export async function refundPayment(ctx: Ctx, order: Order): Promise<void> {
  if (order.state !== 'refunding') return;
  if (order.payFen === 0) {
    const read = () => ctx.system.get('orders', order._id);
    await changeOrder(ctx, read, (now) =>
      now.state === 'refunding' ? moveOrder(now, { to: 'refunded', by: 'system', nowMs: ctx.nowMs }) : now,
    );
    return;
  }
  await payClient(ctx).refund({
    outTradeNo: order._id,
    outRefundNo: outRefundNo(order),
    refundFen: order.payFen,
    totalFen: order.payFen,
    reason: order.refund?.reason,
    notifyUrl: payClient(ctx).notifyUrl,
  });
}
