import type { CouponOption, Discount, PricedLine } from '@fangzhen/contracts';
import { rankCoupons, type FittedCoupon } from '../coupon/best';
import { eligibleFens } from '../coupon/scope';
import { allocate } from '../money/allocate';
import type { Coupon } from '../model/coupon';
import { addUpLines, type CartLine } from './cartLine';
import { earnedPoints, pointsOffer } from './pointsOffer';
import type { PricingRules } from './rules';

export interface PriceInput {
  lines: readonly CartLine[];
  /** The member's coupons; one that another order has locked is among the options with its reason. */
  coupons: readonly Coupon[];
  couponChoice: 'best' | 'none' | { id: string };
  /** Points that can be spent now. */
  pointsBalance: number;
  pointsChoice: 'max' | number;
  nowMs: number;
  rules: PricingRules;
}

/** A line with the store it is bought at. */
export type PricedCartLine = PricedLine & { storeId: string };

export interface PricedCart {
  lines: PricedCartLine[];
  itemsFen: number;
  discounts: Discount[];
  payFen: number;
  /** Best first. */
  coupons: CouponOption[];
  couponId: string | null;
  points: { balance: number; usable: number; used: number; pointsPerYuan: number };
  earnPoints: number;
}

const sum = (fens: readonly number[]) => fens.reduce((total, fen) => total + fen, 0);

/**
 * Prices a cart, of one store or of several: the single coupon that was chosen, then points on what is left. Every discount names its
 * source and its payer and lies on the lines in whole fen; the matrix sums the same by lines and by discounts (I5, I11).
 *
 * @returns with `couponChoice: {id}` of a coupon that cannot be used, the price without it; its option says why.
 * @throws RangeError for quantities or prices that are no whole numbers ≥ 0 (quantities ≥ 1).
 */
export function priceCart(input: PriceInput): PricedCart {
  const lines = addUpLines(input.lines).map((line) => ({ ...line, amountFen: amountOf(line) }));
  const itemsFen = sum(lines.map((line) => line.amountFen));
  const cart = { lines };

  const ranked = rankCoupons(input.coupons, cart, input.nowMs);
  const chosen = ranked.find(chooser(input.couponChoice));
  const couponOff = chosen && couponDiscount(chosen, eligibleFens(chosen.coupon.scope, cart));

  const leftFens = lines.map((line, i) => line.amountFen - (couponOff?.byLine[i] ?? 0));
  const { usable, used, offFen } = pointsOffer({
    remainingFen: sum(leftFens),
    balance: input.pointsBalance,
    choice: input.pointsChoice,
    rules: input.rules,
  });
  const pointsOff = used > 0 ? pointsDiscount(offFen, leftFens, input.rules) : undefined;

  const discounts = [couponOff, pointsOff].filter((discount) => discount !== undefined);
  const payFen = itemsFen - sum(discounts.map((discount) => discount.amountFen));
  const pricedLines = lines.map((line, i) =>
    pricedLine(line, sum(discounts.map((discount) => discount.byLine[i]!))),
  );
  return {
    lines: pricedLines,
    itemsFen,
    discounts,
    payFen,
    coupons: ranked.map(couponOption),
    couponId: chosen?.coupon._id ?? null,
    points: { balance: input.pointsBalance, usable, used, pointsPerYuan: input.rules.pointsPerYuan },
    earnPoints: earnedByStore(pricedLines, input.rules),
  };
}

/** Each store's part is an order of its own, and earns as one: whole yuan are counted within it. */
function earnedByStore(lines: readonly PricedCartLine[], rules: PricingRules): number {
  const paidFen = new Map<string, number>();
  for (const { storeId, payFen } of lines) paidFen.set(storeId, (paidFen.get(storeId) ?? 0) + payFen);
  return [...paidFen.values()].reduce((points, fen) => points + earnedPoints(fen, rules), 0);
}

function amountOf({ skuId, qty, unitFen }: CartLine): number {
  const amountFen = qty * unitFen;
  if (!Number.isSafeInteger(qty) || qty < 1 || !Number.isSafeInteger(unitFen) || unitFen < 0) {
    throw new RangeError(`${qty} × ${unitFen} fen of ${skuId}`);
  }
  if (!Number.isSafeInteger(amountFen)) throw new RangeError(`${qty} × ${unitFen} fen is no safe amount`);
  return amountFen;
}

/** `ranked` is best first, so that the first usable one is the best. */
function chooser(choice: PriceInput['couponChoice']): (fitted: FittedCoupon) => boolean {
  if (choice === 'none') return () => false;
  if (choice === 'best') return ({ fit }) => fit.usable;
  return ({ coupon, fit }) => coupon._id === choice.id && fit.usable;
}

function couponDiscount({ coupon, fit }: FittedCoupon, eligible: readonly number[]): Discount {
  return {
    source: 'coupon',
    sourceId: coupon._id,
    title: coupon.title,
    payer: coupon.payer,
    amountFen: fit.savingFen,
    byLine: allocate(fit.savingFen, eligible),
  };
}

function pointsDiscount(offFen: number, leftFens: readonly number[], rules: PricingRules): Discount {
  return {
    source: 'points',
    sourceId: 'points',
    title: '积分抵扣',
    payer: rules.pointsPayer,
    amountFen: offFen,
    byLine: allocate(offFen, leftFens),
  };
}

function pricedLine(line: CartLine & { amountFen: number }, discountFen: number): PricedCartLine {
  const { storeId, skuId, productId, title, optionText, picture, qty, unitFen, listUnitFen, amountFen } =
    line;
  const { choices = [] } = line;
  return {
    storeId,
    skuId,
    productId,
    title,
    optionText,
    picture,
    qty,
    unitFen,
    ...(listUnitFen === undefined ? {} : { listUnitFen }),
    ...(choices.length > 0 && { choices: choices.map(({ id }) => id) }),
    amountFen,
    discountFen,
    payFen: amountFen - discountFen,
  };
}

function couponOption({ coupon, fit }: FittedCoupon): CouponOption {
  const { title, scopeText, expiresAtMs } = coupon;
  return { couponId: coupon._id, title, scopeText, expiresAtMs, ...fit };
}
