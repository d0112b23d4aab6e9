import type { Ctx } from '@fangzhen/cloudkit';
import type { Order } from '@fangzhen/domain';
import { closeOrder } from '@fangzhen/steps/orders/closeOrder';
import { syncPayment } from '@fangzhen/steps/payments/syncPayment';
import { each } from './each';

const BATCH = 100;

/** Closes orders that were not paid in time. WeChat Pay is asked first: a payment whose notice was lost still counts (I9). */
export async function closeExpired(ctx: Ctx): Promise<void> {
  const filter = { state: 'unpaid', expiresAtMs: { $lte: ctx.nowMs } };
  const expired = await ctx.system.find('orders', filter, { order: [['expiresAtMs', 'asc']], limit: BATCH });
  await each(ctx, expired, (order) => closeOne(ctx, order));
}

async function closeOne(ctx: Ctx, order: Order): Promise<void> {
  const { state } = await syncPayment(ctx, order);
  if (state !== 'unpaid') return;
  const read = () => ctx.system.get('orders', order._id);
  await closeOrder(ctx, read, { by: 'system', reason: '超时未支付' });
}
