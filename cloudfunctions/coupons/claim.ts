import { contracts } from '@fangzhen/contracts';
import { memberAction } from '@fangzhen/cloudkit';
import { couponView } from '@fangzhen/domain';
import { claimCoupon } from '@fangzhen/steps/coupons/claimCoupon';

export const claim = memberAction(contracts.coupons.claim, async ({ templateId, clientClaimId }, ctx) => {
  const coupon = await claimCoupon(ctx, templateId, clientClaimId);
  return { coupon: couponView(coupon, ctx.nowMs) };
});
