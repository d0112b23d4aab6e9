import type { CouponBenefit } from '@fangzhen/contracts';

/** One line of a cart as discounts see it. */
export interface DiscountLine {
  /** Unique within the cart. Where fen cannot be laid evenly, the smaller id comes first, whatever the order of the lines. */
  id: string;
  qty: number;
  amountFen: number;
  /** A fee, of delivery say: only what sets fees free reaches it, and no threshold counts it. */
  isFee?: boolean;
}

/** What an offer takes off; coupons know some of these kinds, campaigns all. Amounts in fen, of what remains at its stage. */
export type Benefit =
  | CouponBenefit
  /** 满减, also 每满: `offFen` for each whole threshold, so many times at most. */
  | { kind: 'eachThreshold'; thresholdFen: number; offFen: number; times: number }
  /** Member price: each line down to `unitFens[i]` a unit, where `i` is its place in `reaches`. */
  | { kind: 'unitPrice'; unitFens: readonly number[] }
  /**
   * Nth item at a discount, and buy X get Y: of every `every` units, dearest first, the last `last` are `percentOff` cheaper (100:
   * free). A unit is worth what remains of its line, by its quantity, rounded down.
   */
  | { kind: 'bundle'; every: number; last: number; percentOff: number };

/** The stages of a price, in their order. */
export const STAGES = ['memberPrice', 'item', 'order', 'coupon'] as const;
export type Stage = (typeof STAGES)[number];

/** One thing that may be taken off a cart: a member price, a campaign, a coupon. */
export interface Offer {
  id: string;
  stage: Stage;
  /** Offers of one group exclude each other. Within a stage groups come by rank, then by id. */
  group: { id: string; rank: number };
  /** How many of its group may be used together when it is one of them; 1 for what stands alone. */
  limit: number;
  /** Within a group, offers come by `kin` (their template, say), then by expiry, then by id. */
  kin: string;
  expiresAtMs: number;
  benefit: Benefit;
  /** The lines it takes from, as places in the cart's lines. */
  reaches: readonly number[];
  /** The lines that its threshold looks at, where they are others ("spend in A, get off in B"). */
  counts?: readonly number[];
}

/** How points lower what is left to pay: at most `balance` fen's worth, in whole steps, at most so many percent of the goods. */
export interface PointsTerms {
  /** Steps that may be used: what the member has and wishes. */
  steps: number;
  /** What a step is worth. */
  stepFen: number;
  maxPercent: number;
}

export const NO_POINTS: PointsTerms = { steps: 0, stepFen: 1, maxPercent: 0 };

/** What one offer takes off the lines, `byLine[i]` off line i. */
export interface Taken {
  offer: Offer;
  amountFen: number;
  byLine: number[];
}
