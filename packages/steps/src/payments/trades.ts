import type { Ctx } from '@fangzhen/cloudkit';
import type { Order } from '@fangzhen/domain';
import type { Trade } from '@fangzhen/payments';
import { groupPay, payOf } from './client';

/** The orders of a combined payment with their merchants; undefined for one that is paid alone. */
export function combinedWith({ checkout }: Pick<Order, 'checkout'>) {
  return checkout && checkout.pays.length > 1 ? checkout.pays : undefined;
}

/** What WeChat Pay knows of an order's payment, and of those that are paid together with it. */
export async function queryTrades(ctx: Ctx, order: Order): Promise<Trade[]> {
  if (combinedWith(order)) return groupPay(ctx).queryCombined(order.checkout!.id);
  const trade = await payOf(ctx, order).query(order._id);
  return trade ? [trade] : [];
}

/** What WeChat Pay knows of an order's own payment. */
export async function queryTrade(ctx: Ctx, order: Order): Promise<Trade | undefined> {
  return (await queryTrades(ctx, order)).find(({ outTradeNo }) => outTradeNo === order._id);
}

/** Tells WeChat Pay that nobody may pay any more: not this order, nor those that could only be paid together with it. */
export async function closeTrades(ctx: Ctx, order: Order): Promise<void> {
  const pays = combinedWith(order);
  if (!pays) return payOf(ctx, order).close(order._id);
  return groupPay(ctx).closeCombined({
    appId: order.payer.appId,
    combineOutTradeNo: order.checkout!.id,
    orders: pays.map(({ orderId: outTradeNo, mchId }) => ({ outTradeNo, mchId })),
  });
}
