import * as v from 'valibot';
import { AtMs, Fen, Id, PositiveFen, RegionCode, Whole } from '../primitives';
import { Payer } from './payer';

const ids = (most: number) => v.pipe(v.array(Id), v.minLength(1), v.maxLength(most));

/** What a campaign takes off a price. Amounts in fen, of what remains of its lines at its stage. */
const PriceBenefit = v.variant('kind', [
  /** 满减 */
  v.strictObject({ kind: v.literal('threshold'), thresholdFen: PositiveFen, offFen: PositiveFen }),
  /** 每满减: for each whole threshold, so many times at most. */
  v.strictObject({
    kind: v.literal('eachThreshold'),
    thresholdFen: PositiveFen,
    offFen: PositiveFen,
    times: Whole(1, 100),
  }),
  /** 满折 */
  v.strictObject({
    kind: v.literal('percent'),
    thresholdFen: Fen,
    percentOff: Whole(1, 99),
    capFen: v.optional(PositiveFen),
  }),
  /** 第 N 件折扣, 买 X 送 Y: of every `every` units at one store, dearest first, the last `last` are so much cheaper (100: free). */
  v.pipe(
    v.strictObject({
      kind: v.literal('bundle'),
      every: Whole(2, 20),
      last: Whole(1, 19),
      percentOff: Whole(1, 100),
    }),
    v.check(({ every, last }) => last < every, 'some units have their price'),
  ),
  /** 会员价: what a unit of each SKU costs, what is chosen with it aside. */
  v.strictObject({
    kind: v.literal('memberPrice'),
    prices: v.pipe(
      v.array(v.strictObject({ skuId: Id, unitFen: PositiveFen })),
      v.minLength(1),
      v.maxLength(100),
      v.check((all) => new Set(all.map(({ skuId }) => skuId)).size === all.length, 'each SKU once'),
    ),
  }),
]);
export type PriceBenefit = v.InferOutput<typeof PriceBenefit>;

/** 满额送券: a coupon of this template, once an order that pays so much for what it counts is completed. */
const CouponReward = v.strictObject({
  kind: v.literal('coupon'),
  thresholdFen: PositiveFen,
  templateId: Id,
});

export const CampaignBenefit = v.variant('kind', [PriceBenefit, CouponReward]);
export type CampaignBenefit = v.InferOutput<typeof CampaignBenefit>;

/** What a campaign is about. An absent list means no restriction of that kind. Regions are cities or districts. */
export const CampaignScope = v.strictObject({
  brandIds: v.optional(ids(20)),
  storeIds: v.optional(ids(100)),
  regionCodes: v.optional(v.pipe(v.array(RegionCode), v.minLength(1), v.maxLength(50))),
  categoryIds: v.optional(ids(50)),
  skuIds: v.optional(ids(100)),
});
export type CampaignScope = v.InferOutput<typeof CampaignScope>;

export const CampaignState = v.picklist(['draft', 'running', 'paused', 'ended']);
export type CampaignState = v.InferOutput<typeof CampaignState>;

/** Who bears how many percent of it. `brand` and `store` are those of each line. */
export const CampaignPayers = v.pipe(
  v.array(v.strictObject({ payer: Payer, percent: Whole(1, 100) })),
  v.minLength(1),
  v.maxLength(3),
  v.check((all) => new Set(all.map(({ payer }) => payer)).size === all.length, 'each payer once'),
  v.check((all) => all.reduce((sum, { percent }) => sum + percent, 0) === 100, 'all of it is borne'),
);
export type CampaignPayers = v.InferOutput<typeof CampaignPayers>;

/** How often, and up to what sum, it is given. Absent: as often as it is wanted. */
export const CampaignQuota = v.strictObject({
  count: v.optional(Whole(1, 100_000_000)),
  budgetFen: v.optional(PositiveFen),
});
export type CampaignQuota = v.InferOutput<typeof CampaignQuota>;

/** What of a campaign's lines is left in other orders of a checkout, in fen; `shareFen` is what the campaign took off them. */
export const CampaignSums = v.object({ reachedFen: Fen, countedFen: Fen, shareFen: Fen });
export type CampaignSums = v.InferOutput<typeof CampaignSums>;

/** A campaign that an order's price rests on, as it was: whoever gives some of it back knows what is not given any more. */
export const OrderCampaign = v.object({
  id: Id,
  title: v.string(),
  benefit: PriceBenefit,
  /** Lines of the order that it takes from or that its threshold counts: what was left of each at its stage, and what it took off. */
  lines: v.array(
    v.object({
      line: v.number(),
      baseFen: Fen,
      offFen: Fen,
      reached: v.boolean(),
      counted: v.boolean(),
    }),
  ),
  /** The same in the other orders of the checkout, together. */
  others: v.optional(CampaignSums),
});
export type OrderCampaign = v.InferOutput<typeof OrderCampaign>;

/** A coupon that an order is promised by a campaign, once it is completed. */
export const OrderReward = v.object({
  campaignId: Id,
  title: v.string(),
  templateId: Id,
  thresholdFen: Fen,
  /** The lines that count. */
  lines: v.array(v.number()),
});
export type OrderReward = v.InferOutput<typeof OrderReward>;

/** A campaign that would give something if more were bought. */
export const CampaignHint = v.object({
  campaignId: Id,
  title: v.string(),
  missingFen: Fen,
  /** Which brand's goods would do; absent: of any that is in the cart. */
  brandId: v.optional(Id),
  untilMs: AtMs,
});
export type CampaignHint = v.InferOutput<typeof CampaignHint>;
