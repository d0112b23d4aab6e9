import type { Ctx } from '@fangzhen/cloudkit';
import { syncPayment } from '@fangzhen/steps/payments/syncPayment';
import { lookAfter } from './lookAfter';

/** Asks after refunds whose notice did not come, of whole orders and of parts (I9). */
export async function settleRefunds(ctx: Ctx): Promise<void> {
  await lookAfter(ctx, { state: 'refunding', pending: false }, async (order) => {
    const { state } = await syncPayment(ctx, order);
    return state === 'refunded';
  });
  await lookAfter(ctx, { refundsOpen: true, pending: false }, async (order) => {
    const { refundsOpen } = await syncPayment(ctx, order);
    return !refundsOpen;
  });
}
