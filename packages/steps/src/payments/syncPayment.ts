import type { Ctx } from '@fangzhen/cloudkit';
import { outRefundNo, type Order } from '@fangzhen/domain';
import { wasPaid } from '@fangzhen/payments';
import { payClient } from './client';
import { settlePayment } from './settlePayment';
import { settleRefund } from './settleRefund';

/**
 * Asks WeChat Pay, the second source beside its notices, what became of an order's money, and settles what it says.
 * @returns the order as it is now.
 */
export async function syncPayment(ctx: Ctx, order: Order): Promise<Order> {
  if (order.payFen === 0) return order;
  if (order.state === 'refunding') {
    const refund = await payClient(ctx).queryRefund(outRefundNo(order));
    return (refund && (await settleRefund(ctx, refund))) ?? order;
  }
  if (order.state !== 'unpaid' && order.state !== 'closed') return order;
  const trade = await payClient(ctx).query(order._id);
  return trade && wasPaid(trade) ? settlePayment(ctx, trade) : order;
}
