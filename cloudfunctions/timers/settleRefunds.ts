import type { Ctx } from '@fangzhen/cloudkit';
import { syncPayment } from '@fangzhen/steps/payments/syncPayment';
import { each } from './each';

const BATCH = 100;
/** Its notice comes within this, nearly always. */
const NOTICE_MS = 60_000;

/** Asks after refunds whose notice did not come (I9). */
export async function settleRefunds(ctx: Ctx): Promise<void> {
  const refunding = await ctx.system.find(
    'orders',
    { state: 'refunding' },
    { order: [['expiresAtMs', 'asc']], limit: BATCH },
  );
  const late = refunding.filter(({ refund }) => ctx.nowMs - (refund?.requestedAtMs ?? 0) >= NOTICE_MS);
  await each(ctx, late, (order) => syncPayment(ctx, order));
}
