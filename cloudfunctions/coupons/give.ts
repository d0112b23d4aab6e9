import { contracts } from '@fangzhen/contracts';
import { memberAction } from '@fangzhen/cloudkit';
import { couponView } from '@fangzhen/domain';
import { giveCoupon } from '@fangzhen/steps/coupons/giveCoupon';

export const give = memberAction(contracts.coupons.give, async ({ couponId }, ctx) => {
  const coupon = await giveCoupon(ctx, couponId);
  const { token, untilMs } = coupon.gift;
  return { token, untilMs, coupon: couponView(coupon, ctx.nowMs) };
});
