import type { CouponScope } from '@fangzhen/contracts';
import type { Offer } from '../src/discount/model';
import type { Coupon } from '../src/model/coupon';
import type { PriceInput } from '../src/pricing/priceCart';
import { bestByBruteForce, type Way } from './bruteForce';

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
  if (scope.regionCodes && !(line.regionCodes ?? []).some((code) => scope.regionCodes!.includes(code)))
    return false;
  if (scope.categoryIds && !scope.categoryIds.some((id) => id === line.categoryId)) return false;
  return !(scope.skuIds && !scope.skuIds.some((id) => id === line.skuId));
}

export function itemsFenOf(input: PriceInput): bigint {
  return input.lines.reduce((sum, line) => sum + BigInt(line.qty) * BigInt(line.unitFen), 0n);
}

/** Whether one coupon can be used now, whatever is bought. */
export const isGood = ({ state, validFromMs, expiresAtMs }: Coupon, { nowMs }: PriceInput): boolean =>
  state === 'issued' && validFromMs <= nowMs && nowMs < expiresAtMs;

/** The best way to use the coupons that may be chosen, found by trying all. */
export function bestCoupons(input: PriceInput): Way {
  const { couponChoice: choice, rules, pointsBalance, pointsChoice } = input;
  const goods = addedUp(input);
  const lines = [...goods, ...fees(input)];
  const offers = input.coupons
    .filter((coupon) => isGood(coupon, input))
    .filter(({ _id }) => choice !== 'none' && (choice === 'best' || choice.ids.includes(_id)))
    .map(({ _id: id, templateId: kin, expiresAtMs, benefit, scope, stack }): Offer => ({
      ...{ id, kin, expiresAtMs, benefit, stage: 'coupon' },
      group: stack ? { id: stack.groupId, rank: stack.rank } : { id: 'none', rank: 0 },
      limit: stack?.limit ?? 1,
      ...places(benefit.kind === 'deliveryFree', goods, lines, (i) => reaches(scope, goods[i]!.of)),
    }));
  const points = Math.min(pointsChoice === 'max' ? pointsBalance : pointsChoice, pointsBalance);
  let step = 1;
  while ((step * 100) % rules.pointsPerYuan !== 0) step += 1;
  return bestByBruteForce(lines, offers, {
    steps: Math.floor(points / step),
    stepFen: (step * 100) / rules.pointsPerYuan,
    maxPercent: rules.maxPointsPercent,
  });
}

/** What is asked for bringing goods, by stores that sell some. */
const fees = ({ fees = [], lines }: PriceInput) =>
  fees
    .filter(({ kind, storeId }) => kind === 'delivery' && lines.some((line) => line.storeId === storeId))
    .map(({ storeId, amountFen }) => ({
      id: `${storeId} ~`,
      qty: 1,
      amountFen,
      isFee: true,
      of: { storeId },
    }));

/** 免邮 frees the stores from which goods of its scope are brought, and counts those; all others take from and count their goods. */
function places(
  free: boolean,
  goods: readonly Placed[],
  lines: readonly Placed[],
  inScope: (i: number) => boolean,
): Pick<Offer, 'reaches' | 'counts'> {
  const own = [...goods.keys()].filter(inScope);
  if (!free) return { reaches: own };
  const fee = (store: string) => lines.findIndex(({ of }, i) => i >= goods.length && of.storeId === store);
  const brought = own.filter((i) => fee(goods[i]!.of.storeId) >= 0);
  return { reaches: [...new Set(brought.map((i) => fee(goods[i]!.of.storeId)))], counts: brought };
}
type Placed = { of: { storeId: string } };

/** The same SKU twice at a store is one line. */
function addedUp({ lines }: PriceInput) {
  const keys = [...new Set(lines.map(({ storeId, skuId }) => `${storeId} ${skuId}`))];
  return keys.map((id) => {
    const same = lines.filter(({ storeId, skuId }) => `${storeId} ${skuId}` === id);
    const qty = same.reduce((sum, line) => sum + line.qty, 0);
    return { id, qty, amountFen: qty * same[0]!.unitFen, of: same[0]! };
  });
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
