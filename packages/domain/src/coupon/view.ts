import type { CouponView } from '@fangzhen/contracts';
import type { Coupon } from '../model/coupon';
import { stateAt } from './stateAt';

/** A coupon as its member sees it, by what it is at this moment. */
export function couponView(coupon: Coupon, nowMs: number): CouponView {
  const { title, scopeText, benefit, validFromMs, expiresAtMs, brandId } = coupon;
  const state = stateAt(coupon, nowMs);
  return {
    id: coupon._id,
    templateId: coupon.templateId,
    title,
    scopeText,
    benefit,
    state,
    validFromMs,
    expiresAtMs,
    ...(brandId === undefined ? {} : { brandId }),
    ...(state === 'gifted' && { giftUntilMs: coupon.gift!.untilMs }),
  };
}
