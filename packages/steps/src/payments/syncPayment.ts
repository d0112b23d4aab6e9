import type { Ctx } from '@fangzhen/cloudkit';
import { outRefundNo, type Order } from '@fangzhen/domain';
import { wasPaid } from '@fangzhen/payments';
import { payOf } from './client';
import { settlePayment } from './settlePayment';
import { settleRefund } from './settleRefund';
import { queryTrades } from './trades';

/**
 * Asks WeChat Pay, the second source beside its notices, what became of an order's money, and settles what it says of it and of
 * those that are paid together with it.
 * @returns the order as it is now.
 */
export async function syncPayment(ctx: Ctx, order: Order): Promise<Order> {
  if (order.payFen === 0) return order;
  if (order.state === 'refunding') {
    const refund = await payOf(ctx, order).queryRefund(outRefundNo(order));
    return (refund && (await settleRefund(ctx, refund))) ?? order;
  }
  if (order.state !== 'unpaid' && order.state !== 'closed') return order;
  let own = order;
  for (const trade of (await queryTrades(ctx, order)).filter(wasPaid)) {
    const settled = await settlePayment(ctx, trade);
    if (settled._id === order._id) own = settled;
  }
  return own;
}
