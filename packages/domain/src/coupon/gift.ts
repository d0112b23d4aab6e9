import type { CouponGiftView } from '@fangzhen/contracts';
import type { Coupon, CouponGift } from '../model/coupon';
import { Refusal } from '../refusal';
import { DAY_MS } from '../time/shanghai';
import { stateAt } from './stateAt';

/** How long a friend may take their time. */
export const GIFT_LIFE_MS = DAY_MS;

export const notGivable = () => new Refusal('COUPON_UNUSABLE', '这张券正在使用、已送出或已过期，请换一张送');

/**
 * The way to a friend that a coupon begins now; it ends with the coupon at the latest.
 *
 * @throws Refusal COUPON_UNUSABLE when it is not free to be given.
 */
export function checkGive(coupon: Coupon, token: string, nowMs: number): CouponGift {
  if (stateAt(coupon, nowMs) !== 'issued') throw notGivable();
  return { token, atMs: nowMs, untilMs: Math.min(nowMs + GIFT_LIFE_MS, coupon.expiresAtMs) };
}

/** The friend's own coupon: the same rule for the same time. The giver's claim has paid for it, so that no budget knows of it. */
export function giftedCoupon(
  giver: Coupon,
  to: { couponId: string; memberId: string; nowMs: number },
): Coupon {
  const { gift, giftOf, claimKey, holdId, ...rule } = giver;
  const { couponId, memberId, nowMs } = to;
  return { ...rule, _id: couponId, memberId, state: 'issued', giftOf: giver._id, issuedAtMs: nowMs };
}

/**
 * A gift as whoever opened its link sees it.
 *
 * @param by whether the caller is its giver, or has taken it
 */
export function giftView(
  coupon: Coupon & { gift: CouponGift },
  giverName: string,
  by: { giver: boolean; taker: boolean },
  nowMs: number,
): CouponGiftView {
  const { title, scopeText, benefit, validFromMs, expiresAtMs, brandId, gift } = coupon;
  const open = stateAt(coupon, nowMs) === 'gifted';
  return {
    state: by.taker ? 'mine' : !open ? 'gone' : by.giver ? 'own' : 'open',
    ...{ giverName, untilMs: gift.untilMs, title, scopeText, benefit, validFromMs, expiresAtMs },
    ...(brandId !== undefined && { brandId }),
    ...(by.giver && { couponId: coupon._id }),
  };
}
