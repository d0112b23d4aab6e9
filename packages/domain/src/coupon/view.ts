import type { CouponView } from '@fangzhen/contracts';
import type { Coupon } from '../model/coupon';

/** A coupon as its member sees it. One that nobody used in time reads as expired, whether or not a timer has been by. */
export function couponView(coupon: Coupon, nowMs: number): CouponView {
  const { title, scopeText, benefit, validFromMs, expiresAtMs, brandId } = coupon;
  const ranOut = coupon.state === 'issued' && nowMs >= expiresAtMs;
  return {
    id: coupon._id,
    templateId: coupon.templateId,
    title,
    scopeText,
    benefit,
    state: ranOut ? 'expired' : coupon.state,
    validFromMs,
    expiresAtMs,
    ...(brandId === undefined ? {} : { brandId }),
  };
}
