import type { Ctx } from '@fangzhen/cloudkit';
import type { Order } from '@fangzhen/domain';
import { closeOrder } from '@fangzhen/steps/orders/closeOrder';
import { syncPayment } from '@fangzhen/steps/payments/syncPayment';
import { lookAfter } from './lookAfter';

/** Closes orders that were not paid in time. WeChat Pay is asked first: a payment whose notice was lost still counts (I9). */
export const closeExpired = (ctx: Ctx): Promise<void> =>
  lookAfter(ctx, { state: 'unpaid' }, (order) => closeOne(ctx, order));

async function closeOne(ctx: Ctx, order: Order): Promise<boolean> {
  const { state } = await syncPayment(ctx, order);
  if (state === 'unpaid') {
    const read = () => ctx.system.get('orders', order._id);
    await closeOrder(ctx, read, { by: 'system', reason: '超时未支付' });
  }
  return true;
}
