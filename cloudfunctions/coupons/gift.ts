import { contracts } from '@fangzhen/contracts';
import { memberAction, notFound } from '@fangzhen/cloudkit';
import { giftView } from '@fangzhen/domain';
import { findGift, giftCouponId } from '@fangzhen/steps/coupons/receiveGift';
import { nicknameOf } from '../shared/nickname';

/** What a gift's link leads to. Whoever has the link may know what is in it and who gives it, and nothing else of the giver. */
export const gift = memberAction(contracts.coupons.gift, async ({ token }, ctx) => {
  const [coupon, taken] = await Promise.all([
    findGift(ctx, token),
    ctx.mine('coupons').get(giftCouponId(token)),
  ]);
  if (!coupon?.gift) throw notFound('礼物');
  const by = { giver: ctx.members.includes(coupon.memberId), taker: taken !== undefined };
  const giverName = await nicknameOf(ctx, coupon.memberId);
  return { gift: giftView({ ...coupon, gift: coupon.gift }, giverName, by, ctx.nowMs) };
});
