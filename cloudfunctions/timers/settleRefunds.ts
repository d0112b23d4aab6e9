import type { Ctx } from '@fangzhen/cloudkit';
import { syncPayment } from '@fangzhen/steps/payments/syncPayment';
import { lookAfter } from './lookAfter';

/** Asks after refunds whose notice did not come (I9). */
export const settleRefunds = (ctx: Ctx): Promise<void> =>
  lookAfter(ctx, { state: 'refunding', pending: false }, async (order) => {
    const { state } = await syncPayment(ctx, order);
    return state === 'refunded';
  });
