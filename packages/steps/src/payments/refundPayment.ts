import type { Ctx } from '@fangzhen/cloudkit';
import { moveOrder, outRefundNo, type Order } from '@fangzhen/domain';
import { PayError } from '@fangzhen/payments';
import { changeOrder } from '../orders/saveOrder';
import { payOf } from './client';

/**
 * Asks WeChat Pay to give the money back. The same number again never refunds twice. That it has been given back comes by
 * notice, or by the timer's question. An order that cost nothing is refunded with this, and so is one whose whole payment was
 * given back at the merchant's desk.
 */
export async function refundPayment(ctx: Ctx, order: Order): Promise<void> {
  if (order.state !== 'refunding') return;
  if (order.payFen === 0) return nothingLeft(ctx, order, 'system');
  try {
    const pay = payOf(ctx, order);
    await pay.refund({
      outTradeNo: order._id,
      outRefundNo: outRefundNo(order),
      refundFen: order.payFen,
      totalFen: order.payFen,
      reason: order.refund?.reason,
      notifyUrl: pay.notifyUrl,
    });
  } catch (error) {
    if (!(error instanceof PayError && error.code === 'REFUNDED_IN_FULL')) throw error;
    await nothingLeft(ctx, order, 'wechatPay');
  }
}

async function nothingLeft(ctx: Ctx, { _id }: Order, by: 'system' | 'wechatPay'): Promise<void> {
  const read = () => ctx.system.get('orders', _id);
  await changeOrder(ctx, read, (now) =>
    now.state === 'refunding' ? moveOrder(now, { to: 'refunded', by, nowMs: ctx.nowMs }) : now,
  );
}
