import { contracts } from '@fangzhen/contracts';
import { memberAction } from '@fangzhen/cloudkit';
import { couponView } from '@fangzhen/domain';
import { claimByCode as claim } from '@fangzhen/steps/coupons/claimByCode';

export const claimByCode = memberAction(contracts.coupons.claimByCode, async ({ code }, ctx) => ({
  coupon: couponView(await claim(ctx, code), ctx.nowMs),
}));
