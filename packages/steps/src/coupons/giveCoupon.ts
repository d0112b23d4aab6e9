import { notFound, secretToken, type MemberCtx } from '@fangzhen/cloudkit';
import { checkGive, notGivable, stateAt, type Coupon, type CouponGift } from '@fangzhen/domain';

export type GiftedCoupon = Coupon & { gift: CouponGift };

/**
 * Puts one of the member's coupons aside for a friend: from here on no order can have it, and whoever has the token may take it. One
 * compare-and-set on the coupon, as with everything that it can become (I4). While it waits, the same again gives the same token.
 *
 * @throws Refusal NOT_FOUND, COUPON_UNUSABLE.
 */
export async function giveCoupon(ctx: MemberCtx, couponId: string): Promise<GiftedCoupon> {
  const coupon = await ownCoupon(ctx, couponId);
  if (isGifted(coupon, ctx.nowMs)) return coupon;
  const gift = checkGive(coupon, secretToken(), ctx.nowMs);
  const { state, memberId } = coupon;
  // One that nobody took in time and no timer has freed yet begins its next way.
  const seen = { state, ...(coupon.gift && { 'gift.token': coupon.gift.token }) };
  const written = await ctx.system.update(
    'coupons',
    { _id: couponId, memberId, ...seen },
    { set: { state: 'gifted', gift } },
  );
  if (written === 1) return { ...coupon, state: 'gifted', gift };
  // A twin of this request was faster, or an order has it.
  const now = await ownCoupon(ctx, couponId);
  if (isGifted(now, ctx.nowMs)) return now;
  throw notGivable();
}

async function ownCoupon(ctx: MemberCtx, couponId: string): Promise<Coupon> {
  const coupon = await ctx.mine('coupons').get(couponId);
  if (!coupon) throw notFound('优惠券');
  return coupon;
}

const isGifted = (coupon: Coupon, nowMs: number): coupon is GiftedCoupon =>
  stateAt(coupon, nowMs) === 'gifted';
