import * as v from 'valibot';
import { contract } from '../contract';
import { BrandCard } from '../model/store';
import {
  Growth,
  GrowthEntryView,
  TierBenefits,
  TierExtra,
  TierExtras,
  TierLevel,
  TierRulesBody,
} from '../model/tier';
import { AtMs, Cursor, Id, RegionCode, VersionOrNone } from '../primitives';

/** One tier with what it gives, and which brand adds what: only where that is more than the group's. */
const TierRow = v.object({
  level: TierLevel,
  name: v.string(),
  threshold: Growth,
  keep: Growth,
  benefits: TierBenefits,
  cities: v.array(v.object({ cityName: v.string(), benefits: TierBenefits })),
  brands: v.array(
    v.object({
      brandId: Id,
      brandName: v.string(),
      cityName: v.optional(v.string()),
      benefits: TierExtra.entries.benefits,
    }),
  ),
});
export type TierRow = v.InferOutput<typeof TierRow>;

const changed = {
  /** 0: nobody has set anything yet. */
  version: VersionOrNone,
  /** From when it counts. Absent: it does. */
  fromMs: v.optional(AtMs),
  changedAtMs: v.optional(AtMs),
  changedByName: v.optional(v.string()),
};

/** The group's rules as they were set last. */
export const TierRulesCard = v.object({ ...changed, body: TierRulesBody });
export type TierRulesCard = v.InferOutput<typeof TierRulesCard>;

/** What a brand adds, as it was set last. */
export const TierAdditionCard = v.object({ ...changed, brandId: Id, extras: TierExtras });
export type TierAdditionCard = v.InferOutput<typeof TierAdditionCard>;

const history = { entries: v.array(GrowthEntryView), nextCursor: v.optional(Cursor) };

export const tiers = {
  /** Where the caller stands, what is missing to the next tier, and what every tier gives. */
  mine: contract(
    v.strictObject({}),
    v.object({
      level: TierLevel,
      growth: Growth,
      /** The tier is kept until then, whatever the growth says. */
      heldUntilMs: v.optional(AtMs),
      /** When the year is over, what it uses up of the growth, and what is still missing to stay. Absent: there is nothing to keep. */
      review: v.optional(v.object({ atMs: AtMs, keep: Growth, missing: Growth })),
      tiers: v.array(TierRow),
      /** Growth for each ¥100 paid, and for brands where it is another. */
      growthPercent: v.number(),
      brandPercents: v.array(v.object({ brandName: v.string(), percent: v.number() })),
      ...history,
    }),
  ),
  /** Every change of growth and tier, the newest first. */
  history: contract(v.strictObject({ cursor: v.optional(Cursor) }), v.object(history)),
  /** The group's rules, and what the brands of the caller's scope add. */
  editor: contract(
    v.strictObject({}),
    v.object({
      rules: TierRulesCard,
      additions: v.array(TierAdditionCard),
      brands: v.array(BrandCard),
      cities: v.array(v.object({ code: RegionCode, name: v.string() })),
      /** Whether the caller may change the rules. */
      forGroup: v.boolean(),
    }),
  ),
  /** Counts a minute later. TIER_RULES_INVALID says what cannot be; STALE when it was changed since `version`. */
  saveRules: contract(
    v.strictObject({ version: VersionOrNone, rules: TierRulesBody }),
    v.object({ rules: TierRulesCard }),
  ),
  /** Counts a minute later. TIER_TAKES_AWAY where it would give less than the group; STALE when it was changed since `version`. */
  saveAddition: contract(
    v.strictObject({ brandId: Id, version: VersionOrNone, extras: TierExtras }),
    v.object({ addition: TierAdditionCard }),
  ),
};
