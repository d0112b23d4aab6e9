import type { CouponBenefit, CouponScope } from '@fangzhen/contracts';
import type { Coupon } from '../src/model/coupon';
import type { PriceInput } from '../src/pricing/priceCart';

/**
 * A second evaluator of a cart's price, written from the rules alone: BigInts and fractions, every combination tried,
 * none of the code under test.
 */

/** a ÷ b rounded down, for a ≥ 0. */
const floor = (a: bigint, b: bigint) => (a - (a % b)) / b;
const least = (...values: bigint[]) => values.reduce((a, b) => (b < a ? b : a));

function reaches(scope: CouponScope, line: PriceInput['lines'][number]): boolean {
  if (scope.brandIds && !scope.brandIds.some((id) => id === line.brandId)) return false;
  if (scope.storeIds && !scope.storeIds.some((id) => id === line.storeId)) return false;
  if (scope.categoryIds && !scope.categoryIds.some((id) => id === line.categoryId)) return false;
  return !(scope.skuIds && !scope.skuIds.some((id) => id === line.skuId));
}

function off(benefit: CouponBenefit, eligible: bigint): bigint {
  if (benefit.kind === 'cash') return least(BigInt(benefit.offFen), eligible);
  if (eligible < BigInt(benefit.thresholdFen)) return 0n;
  if (benefit.kind === 'threshold') return least(BigInt(benefit.offFen), eligible);
  const rounded = floor(eligible * BigInt(benefit.percentOff), 100n);
  return benefit.capFen === undefined ? rounded : least(rounded, BigInt(benefit.capFen));
}

export function itemsFenOf(input: PriceInput): bigint {
  return input.lines.reduce((sum, line) => sum + BigInt(line.qty) * BigInt(line.unitFen), 0n);
}

/** What one coupon saves on the cart now; 0 when it cannot be used. */
export function savingOf(coupon: Coupon, input: PriceInput): bigint {
  const now = input.nowMs;
  if (coupon.state !== 'issued' || now < coupon.validFromMs || now >= coupon.expiresAtMs) return 0n;
  const eligible = input.lines
    .filter((line) => reaches(coupon.scope, line))
    .reduce((sum, line) => sum + BigInt(line.qty) * BigInt(line.unitFen), 0n);
  return off(coupon.benefit, eligible);
}

/** The most points that may pay for `remaining`, tried from the rules: n points are worth n·100 ÷ pointsPerYuan fen, whole. */
export function mostPoints(
  remaining: bigint,
  wanted: number,
  { rules }: PriceInput,
): { points: bigint; fen: bigint } {
  const perYuan = BigInt(rules.pointsPerYuan);
  // n·100/perYuan ≤ remaining·percent/100  ⇔  n ≤ remaining·percent·perYuan/10000
  const ceiling = floor(remaining * BigInt(rules.maxPointsPercent) * perYuan, 10_000n);
  let points = least(BigInt(wanted), ceiling);
  while ((points * 100n) % perYuan !== 0n) points -= 1n;
  return { points, fen: (points * 100n) / perYuan };
}
