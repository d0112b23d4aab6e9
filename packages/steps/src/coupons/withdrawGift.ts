import { anyOf, notFound, Refusal, type Ctx, type MemberCtx } from '@fangzhen/cloudkit';
import { stateAt, type Coupon } from '@fangzhen/domain';

const BACK = { set: { state: 'issued' }, unset: ['gift'] } as const;

/**
 * The undo of giving, while nobody has taken it: the coupon can be used again. Twice changes nothing.
 *
 * @throws Refusal NOT_FOUND, COUPON_GIFT_GONE when a friend was faster, COUPON_UNUSABLE when it is no gift.
 */
export async function withdrawGift(ctx: MemberCtx, couponId: string): Promise<Coupon> {
  const memberId = anyOf(ctx.members);
  await ctx.system.update('coupons', { _id: couponId, memberId, state: 'gifted' }, BACK);
  const coupon = await ctx.mine('coupons').get(couponId);
  if (!coupon) throw notFound('优惠券');
  if (coupon.state === 'given') throw new Refusal('COUPON_GIFT_GONE', '好友已经收下这张券，收不回来了');
  const state = stateAt(coupon, ctx.nowMs);
  if (state !== 'issued' && state !== 'expired') {
    throw new Refusal('COUPON_UNUSABLE', '这张券没有在送给好友，不用收回');
  }
  return coupon;
}

/**
 * Gifts that nobody took in time are their givers' again, of one person or of everybody. By timer, and before somebody looks at
 * what they have.
 *
 * @returns how many there were
 */
export function returnGifts(ctx: Ctx, members?: readonly string[]): Promise<number> {
  const late = { state: 'gifted', 'gift.untilMs': { $lte: ctx.nowMs } };
  return ctx.system.update('coupons', members ? { ...late, memberId: anyOf(members) } : late, BACK);
}
