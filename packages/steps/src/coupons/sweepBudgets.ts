import type { Ctx } from '@fangzhen/cloudkit';
import type { CouponTemplate } from '@fangzhen/domain';
import { releaseBudget, settleBudget } from './claimCoupon';

const BATCH = 100;

/** Ends claims that were killed under way: the hold became a coupon, or the budget has it again (I4). */
export async function sweepBudgets(ctx: Ctx): Promise<void> {
  const filter = { claimingUntilMs: { $lt: ctx.nowMs } };
  const templates = await ctx.system.find('couponTemplates', filter, { limit: BATCH });
  for (const template of templates) await sweepTemplate(ctx, template);
}

async function sweepTemplate(ctx: Ctx, { _id, held, claimingUntilMs }: CouponTemplate): Promise<void> {
  for (const claimKey of Object.keys(held)) {
    const coupon = await ctx.system.get('coupons', claimKey.slice(0, claimKey.indexOf('_')));
    const end = coupon?.claimKey === claimKey ? settleBudget : releaseBudget;
    await end(ctx, _id, claimKey);
  }
  // A claim that began meanwhile has moved the time on, and is looked at when that is over.
  await ctx.system.update(
    'couponTemplates',
    { _id, claimingUntilMs: claimingUntilMs! },
    { unset: ['claimingUntilMs'] },
  );
}
