import type { Ctx } from '@fangzhen/cloudkit';
import { madeFor, type CouponTemplate } from '@fangzhen/domain';
import { releaseBudget, settleBudget } from './claimCoupon';

const BATCH = 100;

/** Ends claims whose time is over: the hold became a coupon, or the budget has it again (I4). */
export async function sweepBudgets(ctx: Ctx): Promise<void> {
  const filter = { claimingUntilMs: { $gt: 0 } };
  const templates = await ctx.system.find('couponTemplates', filter, { limit: BATCH });
  for (const template of templates) await sweepTemplate(ctx, template);
}

async function sweepTemplate(ctx: Ctx, { _id, held, claimingUntilMs }: CouponTemplate): Promise<void> {
  const over = Object.entries(held).filter(([, untilMs]) => untilMs < ctx.nowMs);
  for (const [claimKey] of over) {
    const coupon = await ctx.system.get('coupons', madeFor(claimKey));
    const end = coupon?.claimKey === claimKey ? settleBudget : releaseBudget;
    await end(ctx, _id, claimKey);
  }
  if (over.length < Object.keys(held).length) return;
  // A claim that began meanwhile has moved the time on: the template stays on the list.
  await ctx.system.update(
    'couponTemplates',
    { _id, claimingUntilMs: claimingUntilMs! },
    { unset: ['claimingUntilMs'] },
  );
}
