import type { Discount, Fee, OrderCampaign, OrderReward, PricedLine } from '@fangzhen/contracts';
import { allocate } from '../money/allocate';
import { earnedPoints } from './pointsOffer';
import type { PricedCart } from './priceCart';
import type { TierHere } from '../tier/terms';
import type { PricingRules } from './rules';

/** One store's part of a priced cart: what its order freezes (I6). */
export interface PricedPart {
  lines: PricedLine[];
  /** Only those that lie on its lines, each with what lies there. */
  discounts: Discount[];
  itemsFen: number;
  /** Goods alone. */
  payFen: number;
  fees: Fee[];
  /** Those that rest on its lines. Absent: none. */
  campaigns?: OrderCampaign[];
  /** Coupons that it is promised. Absent: none. */
  rewards?: OrderReward[];
  /** Those that take something off here, in the order in which they apply. */
  couponIds: string[];
  usedPoints: number;
  earnPoints: number;
  /** 成长值 that completing it brings. Absent: none. */
  earnGrowth?: number;
}

const sum = (fens: readonly number[]) => fens.reduce((total, fen) => total + fen, 0);

/**
 * Cuts a priced cart into the parts of these stores. Nothing is lost or made on the way: lines, discounts and points sum to the
 * cart's (I5, I11). Points are cut as what they take off is.
 */
export function splitCart(
  cart: PricedCart,
  storeIds: readonly string[],
  rules: PricingRules,
): Map<string, PricedPart> {
  const parts = storeIds.map((storeId) => partOf(cart, storeId));
  const points = allocate(cart.points.used, scaled(parts.map(pointsFen), cart.points.used));
  return new Map(
    parts.map((part, i) => [
      storeIds[i]!,
      { ...part, usedPoints: points[i]!, ...earnedHere(part.payFen, rules, cart.tier?.at.get(storeIds[i]!)) },
    ]),
  );
}

function earnedHere(payFen: number, rules: PricingRules, tier: TierHere | undefined) {
  const earnGrowth = tier?.growth(payFen) ?? 0;
  return {
    earnPoints: earnedPoints(payFen, rules, tier?.pointsPercent),
    ...(earnGrowth > 0 && { earnGrowth }),
  };
}

function partOf(
  cart: PricedCart,
  storeId: string,
): Omit<PricedPart, 'usedPoints' | 'earnPoints' | 'earnGrowth'> {
  const here = cart.lines.flatMap((line, i) => (line.storeId === storeId ? [i] : []));
  const lines = here.map((i) => {
    const { storeId: _, ...line } = cart.lines[i]!;
    return line;
  });
  const discounts = cart.discounts
    .map((discount) => {
      const byLine = here.map((i) => discount.byLine[i]!);
      return { ...discount, byLine, amountFen: sum(byLine) };
    })
    .filter(({ amountFen }) => amountFen > 0);
  const campaigns = cart.campaigns
    .map((one) => ({ ...one, lines: one.lines.filter(({ line }) => here.includes(line)) }))
    .filter((one) => one.lines.length > 0)
    .map((one) => ({ ...one, lines: one.lines.map((own) => ({ ...own, line: here.indexOf(own.line) })) }));
  const rewards = cart.rewards
    .filter((one) => one.storeId === storeId)
    .map(({ storeId: _, ...one }) => ({ ...one, lines: one.lines.map((line) => here.indexOf(line)) }));
  const fees = cart.fees.filter((fee) => fee.storeId === storeId).map(({ storeId: _, ...fee }) => fee);
  const sources = new Set(
    [...discounts, ...fees.flatMap(({ offs = [] }) => offs)].map(({ sourceId }) => sourceId),
  );
  return {
    lines,
    discounts,
    fees,
    ...(rewards.length > 0 && { rewards }),
    ...(campaigns.length > 0 && { campaigns }),
    itemsFen: sum(lines.map(({ amountFen }) => amountFen)),
    payFen: sum(lines.map(({ payFen }) => payFen)),
    couponIds: cart.couponIds.filter((id) => sources.has(id)),
  };
}

const pointsFen = ({ discounts }: Pick<PricedPart, 'discounts'>): number =>
  discounts.find(({ source }) => source === 'points')?.amountFen ?? 0;

/** Weights of the same proportions whose sum is at least `total`, as `allocate` asks for: a point may be worth more than a fen. */
const scaled = (fens: readonly number[], total: number): number[] =>
  sum(fens) >= total ? [...fens] : fens.map((fen) => fen * Math.ceil(total / Math.max(1, sum(fens))));
