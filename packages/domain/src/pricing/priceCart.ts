import type { CampaignHint, CouponOption, Discount, OrderCampaign, PricedLine } from '@fangzhen/contracts';
import sortBy from 'lodash-es/sortBy';
import { campaignOffers, type CampaignOffer } from '../campaign/asOffers';
import { campaignHints } from '../campaign/hints';
import { mergedDiscounts, payerDiscounts } from '../campaign/payers';
import { campaignRewards, type CartReward } from '../campaign/rewards';
import { usedCampaigns } from '../campaign/used';
import { asOffer, unfitReason } from '../coupon/asOffer';
import { couponOptions } from '../coupon/options';
import type { ScopedLine } from '../coupon/scope';
import { bestPlan } from '../discount/bestPlan';
import type { Offer, Taken } from '../discount/model';
import type { Budget } from '../discount/search';
import { allocate } from '../money/allocate';
import type { CampaignTerms } from '../model/campaign';
import type { Coupon } from '../model/coupon';
import { lineKey } from '../product/chosen';
import { TIER_OFFER, tierDiscounts, tierOffers, type TierTerms } from '../tier/terms';
import { addUpLines, type CartLine } from './cartLine';
import { feeLines, pricedFees, type CartFee } from './fees';
import { earnedPoints, pointsOffer, pointsTerms } from './pointsOffer';
import type { PricingRules } from './rules';

export interface PriceInput {
  lines: readonly CartLine[];
  /** What is to be paid beside the goods; a coupon may set delivery free. Absent: nothing. */
  fees?: readonly CartFee[];
  /** Those that run; of each the best use is made, as of coupons. Absent: none. */
  campaigns?: readonly CampaignTerms[];
  /** The member's coupons; one that another order has locked is among the options with its reason. */
  coupons: readonly Coupon[];
  /** Of which coupons the best are used: all, none, or these. */
  couponChoice: 'best' | 'none' | { ids: readonly string[] };
  /** Points that can be spent now. */
  pointsBalance: number;
  pointsChoice: 'max' | number;
  nowMs: number;
  rules: PricingRules;
  /** What the member's tier gives at these stores. Absent: nothing. */
  tier?: TierTerms;
  /** How long may be searched for the best use of many coupons; absent: until it is proven. */
  budget?: Budget;
}

/** A line with the store it is bought at. */
export type PricedCartLine = PricedLine & { storeId: string };

export interface PricedCart {
  lines: PricedCartLine[];
  itemsFen: number;
  /** They lie on goods; what is taken off a fee stands with it. */
  discounts: Discount[];
  /** Goods alone. */
  payFen: number;
  fees: CartFee[];
  /** Those that take something off, with the lines that they rest on. */
  campaigns: OrderCampaign[];
  /** Campaigns that would take something off if more were bought, the least that is missing first. */
  hints: CampaignHint[];
  /** Coupons that campaigns promise for each store's part, once it is completed. */
  rewards: CartReward[];
  /** What is used first, then what would save most. */
  coupons: CouponOption[];
  /** Those that are used, in the order in which they apply. */
  couponIds: string[];
  points: { balance: number; usable: number; used: number; pointsPerYuan: number };
  earnPoints: number;
  tier?: TierTerms;
}

const sum = (fens: readonly number[]) => fens.reduce((total, fen) => total + fen, 0);

/**
 * Prices a cart, of one store or of several: the coupons that together make it cheapest (A6), then points on what is left. Every discount names its
 * source and its payer and lies on the lines in whole fen; the matrix sums the same by lines and by discounts (I5, I11).
 *
 * @returns of coupons that were named, those that are not used say why among the options.
 * @throws RangeError for quantities or prices that are no whole numbers ≥ 0 (quantities ≥ 1).
 */
export function priceCart(input: PriceInput): PricedCart {
  const lines = addUpLines(input.lines).map((line) => ({
    ...line,
    id: idOf(line),
    amountFen: amountOf(line),
  }));
  const itemsFen = sum(lines.map((line) => line.amountFen));
  const terms = pointsTerms(input.pointsBalance, input.pointsChoice, input.rules);
  const byId = new Map(input.coupons.map((coupon) => [coupon._id, coupon]));
  const running = campaignOffers(input.campaigns ?? [], lines, input.nowMs);
  const { fees = [] } = input;
  const all = [...lines, ...feeLines(fees, lines)];
  const offers = [
    ...running.map(({ offer }) => offer),
    ...tierOffers(input.tier, lines),
    ...offersOf(input, all),
  ];
  const { taken } = bestPlan(all, offers, terms, input.budget);

  const over = overBudget(taken, running);
  if (over.size > 0)
    return priceCart({ ...input, campaigns: input.campaigns!.filter((campaign) => !over.has(campaign)) });

  const onGoods = taken
    .filter(({ offer }) => offer.benefit.kind !== 'deliveryFree')
    .map((one) => ({ ...one, byLine: one.byLine.slice(0, lines.length) }));
  const offs = mergedDiscounts(
    onGoods.flatMap((one) => discountsOf(one, { running, byId, lines, tier: input.tier })),
  );
  const leftFens = lines.map((line, i) => line.amountFen - sum(taken.map(({ byLine }) => byLine[i]!)));
  const { usable, used, offFen } = pointsOffer({
    remainingFen: sum(leftFens),
    balance: input.pointsBalance,
    choice: input.pointsChoice,
    rules: input.rules,
  });
  const discounts = [...offs, ...(used > 0 ? [pointsDiscount(offFen, lines, leftFens, input.rules)] : [])];
  const pricedLines = lines.map((line, i) =>
    pricedLine(line, sum(discounts.map((discount) => discount.byLine[i]!))),
  );
  const promised = campaignRewards(
    input.campaigns ?? [],
    lines.map((line, i) => ({ ...line, payFen: pricedLines[i]!.payFen })),
    input.nowMs,
  );
  const titleOf = ({ id }: Offer) =>
    id === TIER_OFFER ? `${input.tier?.name}价` : (campaignOf(running, id)?.title ?? byId.get(id)!.title);
  return {
    lines: pricedLines,
    itemsFen,
    discounts,
    payFen: itemsFen - sum(discounts.map((discount) => discount.amountFen)),
    fees: pricedFees(fees, all, taken, byId),
    coupons: couponOptions(input.coupons, { lines: all, taken, points: terms, titleOf, nowMs: input.nowMs }),
    couponIds: taken.filter(({ offer }) => offer.stage === 'coupon').map(({ offer }) => offer.id),
    campaigns: usedCampaigns(lines, onGoods, running),
    rewards: promised.rewards,
    hints: sortBy(
      [...campaignHints(running, { lines: all, taken, points: terms }), ...promised.hints],
      'missingFen',
    ),
    points: { balance: input.pointsBalance, usable, used, pointsPerYuan: input.rules.pointsPerYuan },
    earnPoints: earnedByStore(pricedLines, input),
    ...(input.tier && { tier: input.tier }),
  };
}

/** What tells a line of the cart from all others, wherever it stands. */
const idOf = ({ storeId, skuId, choices = [] }: CartLine): string =>
  `${storeId} ${lineKey(
    skuId,
    choices.map(({ id }) => id),
  )}`;

/** The coupons that may be used here and now. */
function offersOf({ coupons, couponChoice, nowMs }: PriceInput, lines: readonly ScopedLine[]): Offer[] {
  if (couponChoice === 'none') return [];
  return coupons
    .filter(({ _id }) => couponChoice === 'best' || couponChoice.ids.includes(_id))
    .filter((coupon) => unfitReason(coupon, lines, nowMs) === undefined)
    .map((coupon) => asOffer(coupon, lines));
}

/** Each store's part is an order of its own, and earns as one: whole yuan are counted within it. */
function earnedByStore(
  lines: readonly PricedCartLine[],
  { rules, tier }: Pick<PriceInput, 'rules' | 'tier'>,
): number {
  const paidFen = new Map<string, number>();
  for (const { storeId, payFen } of lines) paidFen.set(storeId, (paidFen.get(storeId) ?? 0) + payFen);
  return [...paidFen].reduce(
    (points, [storeId, fen]) => points + earnedPoints(fen, rules, tier?.at.get(storeId)?.pointsPercent),
    0,
  );
}

function amountOf({ skuId, qty, unitFen }: CartLine): number {
  const amountFen = qty * unitFen;
  if (!Number.isSafeInteger(qty) || qty < 1 || !Number.isSafeInteger(unitFen) || unitFen < 0) {
    throw new RangeError(`${qty} × ${unitFen} fen of ${skuId}`);
  }
  if (!Number.isSafeInteger(amountFen)) throw new RangeError(`${qty} × ${unitFen} fen is no safe amount`);
  return amountFen;
}

const campaignOf = (running: readonly CampaignOffer[], offerId: string) =>
  running.find(({ offer }) => offer.id === offerId)?.campaign;

/** Campaigns that have less left to give than they would take off. */
function overBudget(taken: readonly Taken[], running: readonly CampaignOffer[]): Set<CampaignTerms> {
  const wanted = new Map<CampaignTerms, number>();
  for (const { offer, amountFen } of taken) {
    const campaign = campaignOf(running, offer.id);
    if (campaign) wanted.set(campaign, (wanted.get(campaign) ?? 0) + amountFen);
  }
  return new Set(
    [...wanted].filter(([{ leftFen = Infinity }, fen]) => fen > leftFen).map(([campaign]) => campaign),
  );
}

interface Priced {
  running: readonly CampaignOffer[];
  byId: ReadonlyMap<string, Coupon>;
  lines: readonly CartLine[];
  tier?: TierTerms;
}

/** What was taken off, as those who bear it do. */
function discountsOf(one: Taken, { running, byId, lines, tier }: Priced): Discount[] {
  if (one.offer.id === TIER_OFFER && tier) return tierDiscounts(one.byLine, tier, lines);
  const campaign = campaignOf(running, one.offer.id);
  if (!campaign) return [couponDiscount(one, byId.get(one.offer.id)!)];
  const { _id: sourceId, title, payers } = campaign;
  return payerDiscounts(one.byLine, payers, { sourceId, title });
}

const couponDiscount = ({ amountFen, byLine }: Taken, { _id, title, payer }: Coupon): Discount => ({
  source: 'coupon',
  sourceId: _id,
  ...{ title, payer, amountFen, byLine },
});

/** Where points cannot be laid evenly, the line with the smaller id comes first, as with all that was taken off before. */
function pointsDiscount(
  offFen: number,
  lines: readonly { id: string }[],
  leftFens: readonly number[],
  rules: PricingRules,
): Discount {
  const order = sortBy(
    lines.map((_, i) => i),
    (i) => lines[i]!.id,
  );
  const shares = allocate(
    offFen,
    order.map((i) => leftFens[i]!),
  );
  const byLine = lines.map((_, i) => shares[order.indexOf(i)]!);
  return {
    source: 'points',
    sourceId: 'points',
    title: '积分抵扣',
    payer: rules.pointsPayer,
    amountFen: offFen,
    byLine,
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
