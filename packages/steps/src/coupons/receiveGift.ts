import { hashId, notFound, Refusal, type MemberCtx, type Transaction } from '@fangzhen/cloudkit';
import { giftedCoupon, stateAt, type Coupon } from '@fangzhen/domain';
import { addClaim, claimedCount, claimsOf } from './claims';

/** The coupon that a gift becomes: one for each token, whoever takes it and however often. */
export const giftCouponId = (token: string): string => hashId('gift', token);

/** The coupon that is on its way under this token, or has arrived. */
export async function findGift(ctx: MemberCtx, token: string): Promise<Coupon | undefined> {
  const [coupon] = await ctx.system.find('coupons', { 'gift.token': token }, { limit: 1 });
  return coupon;
}

/**
 * Takes a gift: the giver's coupon is given away and the member has one of their own, in one transaction that has read the giver's
 * (I4); against a withdrawal, another friend or the time only one write stands. It counts towards what one member may have of its
 * template, and the giver's own count stays: nobody has more by sending coupons around. The same again gives the same coupon (I7).
 *
 * @throws Refusal NOT_FOUND, COUPON_GIFT_GONE, COUPON_LIMIT, COUPON_UNUSABLE for one's own gift.
 */
export async function receiveGift(ctx: MemberCtx, token: string): Promise<Coupon> {
  const found = await findGift(ctx, token);
  if (!found) throw gone();
  if (ctx.members.includes(found.memberId)) {
    throw new Refusal('COUPON_UNUSABLE', '这是你送出的券，想自己用请到「我的券」收回');
  }
  const template = await ctx.shared('couponTemplates').get(found.templateId);
  if (!template) throw notFound('优惠券');
  return ctx.system.transaction((tx) =>
    take(tx, ctx, { token, giverCouponId: found._id, limit: template.perMember }),
  );
}

interface Take {
  token: string;
  giverCouponId: string;
  /** How many coupons of its template one member may have. */
  limit: number;
}

async function take(tx: Transaction, ctx: MemberCtx, { token, giverCouponId, limit }: Take): Promise<Coupon> {
  const { memberId, members, nowMs } = ctx;
  const couponId = giftCouponId(token);
  const taken = await tx.get('coupons', couponId);
  if (taken && members.includes(taken.memberId)) return taken;
  const giver = await tx.get('coupons', giverCouponId);
  if (taken || !giver || giver.gift?.token !== token || stateAt(giver, nowMs) !== 'gifted') throw gone();
  const claims = await claimsOf(tx, members, giver.templateId);
  if (claimedCount(claims) >= limit) {
    throw new Refusal('COUPON_LIMIT', `这种券每人最多 ${limit} 张，领取和收到的都算，你已经有了`);
  }
  const coupon = giftedCoupon(giver, { couponId, memberId, nowMs });
  await tx.put('coupons', { ...giver, state: 'given' });
  await addClaim(tx, claims, couponId);
  await tx.add('coupons', coupon);
  return coupon;
}

const gone = () => new Refusal('COUPON_GIFT_GONE', '这份礼物已被领走、收回或过期了');
