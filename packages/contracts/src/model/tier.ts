import * as v from 'valibot';
import { AtMs, Id, RegionCode, Whole } from '../primitives';

/** 等级: its place in the group's list, the lowest is 0. A tier is never taken out of the list, so that its place stays its own. */
export const TierLevel = Whole(0, 9);
/** 成长值 */
export const Growth = Whole(0, 1_000_000_000);

const PointsPercent = Whole(100, 500);
const PercentOff = Whole(0, 50);

/** What a tier gives. `pointsPercent` of the points that everybody earns; `percentOff` every price; delivery without its fee. */
export const TierBenefits = v.strictObject({
  pointsPercent: PointsPercent,
  percentOff: PercentOff,
  freeDelivery: v.boolean(),
});
export type TierBenefits = v.InferOutput<typeof TierBenefits>;

const TierName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(8));

/** One tier as the group sets it: from how much growth, how much of it a year uses up, and what it gives; in a city it may give something else. */
export const Tier = v.strictObject({
  name: TierName,
  threshold: Growth,
  keep: Growth,
  benefits: TierBenefits,
  cities: v.pipe(
    v.array(v.strictObject({ cityCode: RegionCode, benefits: TierBenefits })),
    v.maxLength(50),
    v.check((all) => new Set(all.map(({ cityCode }) => cityCode)).size === all.length, 'each city once'),
  ),
});
export type Tier = v.InferOutput<typeof Tier>;

/** The group's rules: the tiers from the lowest up, what an order grows by, and how long a tier is kept that a review would take away. */
export const TierRulesBody = v.strictObject({
  tiers: v.pipe(v.array(Tier), v.minLength(2), v.maxLength(10)),
  /** Growth for each ¥100 paid. */
  growthPercent: Whole(0, 1000),
  /** The same for brands where it is another. */
  brandPercents: v.pipe(
    v.array(v.strictObject({ brandId: Id, percent: Whole(0, 1000) })),
    v.maxLength(50),
    v.check((all) => new Set(all.map(({ brandId }) => brandId)).size === all.length, 'each brand once'),
  ),
  graceDays: Whole(0, 365),
});
export type TierRulesBody = v.InferOutput<typeof TierRulesBody>;

/** What a brand gives beside the group: from this tier on, everywhere or in a city. What is left out, or less than the group's, adds nothing. */
export const TierExtra = v.strictObject({
  level: TierLevel,
  cityCode: v.optional(RegionCode),
  benefits: v.strictObject({
    pointsPercent: v.optional(PointsPercent),
    percentOff: v.optional(PercentOff),
    freeDelivery: v.optional(v.boolean()),
  }),
});
export type TierExtra = v.InferOutput<typeof TierExtra>;

export const TierExtras = v.pipe(v.array(TierExtra), v.maxLength(60));

/** What is wrong with rules or with a brand's addition, and what to do. */
export const TierProblem = v.object({
  /** Which tier it is about. Absent: all of it. */
  level: v.optional(v.number()),
  message: v.string(),
});
export type TierProblem = v.InferOutput<typeof TierProblem>;

/** Why growth or a tier changed. `graceOver` and `rules` change the tier alone. */
export const GrowthKind = v.picklist([
  'order',
  'takeBack',
  'review',
  'graceOver',
  'rules',
  'moveIn',
  'moveOut',
]);
export type GrowthKind = v.InferOutput<typeof GrowthKind>;

/** One change as its member reads it. */
export const GrowthEntryView = v.object({
  id: Id,
  kind: GrowthKind,
  /** Signed. */
  growth: v.number(),
  atMs: AtMs,
  title: v.string(),
  brandId: v.optional(Id),
  orderId: v.optional(Id),
  /** Names of the tiers between which it led. */
  tier: v.optional(v.object({ from: v.string(), to: v.string(), isUp: v.boolean() })),
});
export type GrowthEntryView = v.InferOutput<typeof GrowthEntryView>;
