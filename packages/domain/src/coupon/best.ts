import type { Coupon } from '../model/coupon';
import { couponFit, type CouponFit } from './fit';
import type { CouponCart } from './scope';

export interface FittedCoupon {
  coupon: Coupon;
  fit: CouponFit;
}

const missing = ({ fit }: FittedCoupon) => fit.missingFen ?? Number.MAX_SAFE_INTEGER;

/** Best first: the larger saving, then the earlier expiry, then the id. Of the unusable, the one that misses least first. */
function better(a: FittedCoupon, b: FittedCoupon): number {
  return (
    b.fit.savingFen - a.fit.savingFen ||
    missing(a) - missing(b) ||
    a.coupon.expiresAtMs - b.coupon.expiresAtMs ||
    (a.coupon._id < b.coupon._id ? -1 : 1)
  );
}

/** Every coupon with what it would do to this cart, best first. */
export function rankCoupons(coupons: readonly Coupon[], cart: CouponCart, nowMs: number): FittedCoupon[] {
  return coupons.map((coupon) => ({ coupon, fit: couponFit(coupon, cart, nowMs) })).sort(better);
}

/** The single coupon that saves most on this cart; undefined when none can be used. */
export function bestCoupon(
  coupons: readonly Coupon[],
  cart: CouponCart,
  nowMs: number,
): FittedCoupon | undefined {
  const first = rankCoupons(coupons, cart, nowMs)[0];
  return first?.fit.usable ? first : undefined;
}
