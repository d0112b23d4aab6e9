import { contracts } from '@fangzhen/contracts';
import { memberAction } from '@fangzhen/cloudkit';
import { couponView } from '@fangzhen/domain';
import { receiveGift } from '@fangzhen/steps/coupons/receiveGift';

export const receive = memberAction(contracts.coupons.receive, async ({ token }, ctx) => ({
  coupon: couponView(await receiveGift(ctx, token), ctx.nowMs),
}));
