import type { CouponBenefit, CouponScope } from '@fangzhen/contracts';
import { benefitFen } from './benefit';
import { eligibleFens, type CouponCart } from './scope';

/** What a coupon takes off these lines in this store, in fen; 0 where it does not hold. Looks at no clock and no state. */
export function couponSaving(
  rule: { benefit: CouponBenefit; scope: CouponScope },
  lines: CouponCart['lines'],
  place: { storeId: string; brandId: string },
): number {
  const eligible = eligibleFens(rule.scope, { ...place, lines });
  const eligibleFen = eligible.reduce((sum, fen) => sum + fen, 0);
  return benefitFen(rule.benefit, eligibleFen);
}
