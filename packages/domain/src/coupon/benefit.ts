import type { CouponBenefit } from '@fangzhen/contracts';
import { mulDiv } from '../money/mulDiv';

type Rule<K extends CouponBenefit['kind']> = (
  benefit: Extract<CouponBenefit, { kind: K }>,
  eligibleFen: number,
) => number;

/** One line a kind: what it takes off the eligible amount, in fen. A new kind is a new line. */
const SAVINGS: { [K in CouponBenefit['kind']]: Rule<K> } = {
  cash: ({ offFen }, eligibleFen) => Math.min(offFen, eligibleFen),
  threshold: ({ offFen }, eligibleFen) => Math.min(offFen, eligibleFen),
  // Rounded down to the fen first, then capped.
  percent: ({ percentOff, capFen }, eligibleFen) =>
    Math.min(mulDiv(eligibleFen, percentOff, 100).quotient, capFen ?? eligibleFen),
};

/** What must be bought for it to hold. */
export function thresholdFen(benefit: CouponBenefit): number {
  return benefit.kind === 'cash' ? 0 : benefit.thresholdFen;
}

/** What a benefit takes off an eligible amount: 0 under its threshold, never more than the amount. */
export function benefitFen(benefit: CouponBenefit, eligibleFen: number): number {
  if (eligibleFen < thresholdFen(benefit)) return 0;
  const rule = SAVINGS[benefit.kind] as (benefit: CouponBenefit, eligibleFen: number) => number;
  return rule(benefit, eligibleFen);
}
