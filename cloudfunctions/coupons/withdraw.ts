import { contracts } from '@fangzhen/contracts';
import { memberAction } from '@fangzhen/cloudkit';
import { couponView } from '@fangzhen/domain';
import { withdrawGift } from '@fangzhen/steps/coupons/withdrawGift';

export const withdraw = memberAction(contracts.coupons.withdraw, async ({ couponId }, ctx) => ({
  coupon: couponView(await withdrawGift(ctx, couponId), ctx.nowMs),
}));
