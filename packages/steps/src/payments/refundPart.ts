import type { Ctx } from '@fangzhen/cloudkit';
import { partRefundNo, settleAfterSale, type Order } from '@fangzhen/domain';
import { PayError } from '@fangzhen/payments';
import { changeOrder } from '../orders/saveOrder';
import { payOf } from './client';
import { MAX_REASON } from './refundPayment';

/**
 * Asks WeChat Pay to give back what a part of an order cost, under the after-sale's own number: the same number again never refunds twice. That
 * it is back comes by notice, or by the timer's question. A part that cost nothing is refunded with this, and so is one whose whole
 * payment was given back at the merchant's desk.
 */
export async function refundPart(ctx: Ctx, order: Order, afterSaleId: string): Promise<void> {
  const afterSale = order.afterSales?.find(({ id }) => id === afterSaleId);
  if (afterSale?.state !== 'refunding') return;
  if (afterSale.amountFen === 0) return settlePart(ctx, order, afterSaleId, 'system');
  try {
    const pay = payOf(ctx, order);
    await pay.refund({
      outTradeNo: order._id,
      outRefundNo: partRefundNo(order, afterSale),
      refundFen: afterSale.amountFen,
      totalFen: order.payFen,
      reason: afterSale.reason.slice(0, MAX_REASON),
      notifyUrl: pay.notifyUrl,
    });
  } catch (error) {
    if (!(error instanceof PayError && error.code === 'REFUNDED_IN_FULL')) throw error;
    await settlePart(ctx, order, afterSaleId, 'wechatPay');
  }
}

async function settlePart(
  ctx: Ctx,
  { _id }: Order,
  afterSaleId: string,
  by: 'system' | 'wechatPay',
): Promise<void> {
  const read = () => ctx.system.get('orders', _id);
  await changeOrder(ctx, read, (now) => settleAfterSale(now, afterSaleId, by, ctx.nowMs));
}
