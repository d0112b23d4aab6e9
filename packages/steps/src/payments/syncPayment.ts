import type { Ctx } from '@fangzhen/cloudkit';
import { orderRefunds, type Order, type OrderRefund } from '@fangzhen/domain';
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
  const due = orderRefunds(order).filter(({ done, amountFen }) => !done && amountFen > 0);
  if (due.length > 0) return syncRefunds(ctx, order, due);
  if (order.state !== 'unpaid' && order.state !== 'closed') return order;
  let own = order;
  for (const trade of (await queryTrades(ctx, order)).filter(wasPaid)) {
    const settled = await settlePayment(ctx, trade);
    if (settled._id === order._id) own = settled;
  }
  return own;
}

async function syncRefunds(ctx: Ctx, order: Order, due: readonly OrderRefund[]): Promise<Order> {
  let now = order;
  for (const { outRefundNo } of due) {
    const refund = await payOf(ctx, order).queryRefund(outRefundNo);
    now = (refund && (await settleRefund(ctx, refund))) ?? now;
  }
  return now;
}
