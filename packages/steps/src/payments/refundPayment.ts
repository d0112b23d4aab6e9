import type { Ctx } from '@fangzhen/cloudkit';
import { moveOrder, outRefundNo, type Order } from '@fangzhen/domain';
import { PayError } from '@fangzhen/payments';
import { changeOrder } from '../orders/saveOrder';
import { payOf } from './client';

/**
 * Asks WeChat Pay to give the money back, all that was not given back by parts before. The same number again never refunds twice. That it has been given back comes by
 * notice, or by the timer's question. An order of which nothing was paid, or left, is refunded with this, and so is one whose whole payment was
 * given back at the merchant's desk.
 */
export async function refundPayment(ctx: Ctx, order: Order): Promise<void> {
  const { refund } = order;
  if (order.state !== 'refunding' || !refund) return;
  if (refund.amountFen === 0) return nothingLeft(ctx, order, 'system');
  try {
    const pay = payOf(ctx, order);
    await pay.refund({
      outTradeNo: order._id,
      outRefundNo: outRefundNo(order),
      refundFen: refund.amountFen,
      totalFen: order.payFen,
      reason: refund.reason.slice(0, MAX_REASON),
      notifyUrl: pay.notifyUrl,
    });
  } catch (error) {
    if (!(error instanceof PayError && error.code === 'REFUNDED_IN_FULL')) throw error;
    await nothingLeft(ctx, order, 'wechatPay');
  }
}

/** WeChat Pay takes 80 bytes. */
export const MAX_REASON = 26;

async function nothingLeft(ctx: Ctx, { _id }: Order, by: 'system' | 'wechatPay'): Promise<void> {
  const read = () => ctx.system.get('orders', _id);
  await changeOrder(ctx, read, (now) =>
    now.state === 'refunding' ? moveOrder(now, { to: 'refunded', by, nowMs: ctx.nowMs }) : now,
  );
}
