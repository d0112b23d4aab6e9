import type { CouponOption } from '@fangzhen/contracts';
import type { DiscountLine, Offer, PointsTerms } from '../discount/model';
import type { Turn } from '../discount/take';
import { whyNot } from '../discount/whyNot';
import type { Coupon } from '../model/coupon';
import { asOffer, unfitReason } from './asOffer';
import type { ScopedLine } from './scope';
import { whyNotText } from './whyNotText';

/** A cart that has been priced, for saying why. */
export interface PricedWith {
  lines: readonly (ScopedLine & DiscountLine)[];
  /** What the price uses. */
  taken: readonly Pick<Turn, 'offer' | 'amountFen'>[];
  points: PointsTerms;
  titleOf: (offer: Offer) => string;
  nowMs: number;
}

/** Every coupon beside the price: what it takes off or would, or why it cannot; what is used first, then what saves most or misses least. */
export function couponOptions(coupons: readonly Coupon[], priced: PricedWith): CouponOption[] {
  return coupons.map((coupon) => optionOf(coupon, priced)).sort(better);
}

function optionOf(coupon: Coupon, { lines, taken, points, titleOf, nowMs }: PricedWith): CouponOption {
  const { _id: couponId, title, scopeText, expiresAtMs } = coupon;
  const about = { couponId, title, scopeText, expiresAtMs };
  const unused = { ...about, used: false, usable: false, savingFen: 0, instead: [] };
  const own = taken.find(({ offer }) => offer.id === couponId);
  if (own) return { ...about, used: true, usable: true, savingFen: own.amountFen, instead: [] };
  const unfit = unfitReason(coupon, lines, nowMs);
  if (unfit) return { ...unused, reason: unfit };
  const used = taken.map(({ offer }) => offer);
  const why = whyNot(lines, used, asOffer(coupon, lines), points);
  const reason = whyNotText(why, coupon.benefit.kind, titleOf);
  if (why.code === 'usable') {
    const { savingFen, instead } = why;
    return { ...about, used: false, usable: true, savingFen, instead: instead.map(({ id }) => id), reason };
  }
  const missingFen = why.code === 'missing' ? why.missingFen : undefined;
  return { ...unused, reason, ...(missingFen !== undefined && { missingFen }) };
}

const missing = ({ missingFen = Number.MAX_SAFE_INTEGER }: CouponOption) => missingFen;

const better = (a: CouponOption, b: CouponOption): number =>
  Number(b.used) - Number(a.used) ||
  b.savingFen - a.savingFen ||
  missing(a) - missing(b) ||
  a.expiresAtMs - b.expiresAtMs ||
  (a.couponId < b.couponId ? -1 : 1);
