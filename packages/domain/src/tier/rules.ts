import type { TierBenefits, TierRulesBody } from '@fangzhen/contracts';
import type { TierRules } from '../model/tier';
import { mulDiv } from '../money/mulDiv';
import { effectiveAt } from './effective';

/** The id of the one document with the group's rules. */
export const TIER_RULES_ID = 'group';

/** The rules as they count at a moment. */
export interface RulesNow extends TierRulesBody {
  version: number;
}

/** Nothing beside what everybody has. */
export const PLAIN: TierBenefits = { pointsPercent: 100, percentOff: 0, freeDelivery: false };

const tier = (name: string, threshold: number, keep: number, benefits: Partial<TierBenefits> = {}) => ({
  ...{ name, threshold, keep, cities: [] },
  benefits: { ...PLAIN, ...benefits },
});

/** What counts until the group has decided something else. */
export const FIRST_TIER_RULES: TierRulesBody = {
  tiers: [
    tier('普通会员', 0, 0),
    tier('银卡会员', 2_000, 1_200, { pointsPercent: 120 }),
    tier('金卡会员', 6_000, 4_000, { pointsPercent: 150, percentOff: 2 }),
    tier('黑金会员', 20_000, 12_000, { pointsPercent: 200, percentOff: 5, freeDelivery: true }),
  ],
  ...{ growthPercent: 100, brandPercents: [], graceDays: 30 },
};

export function rulesAt(rules: TierRules | undefined, nowMs: number): RulesNow {
  if (!rules) return { ...FIRST_TIER_RULES, version: 0 };
  const { body, version } = effectiveAt(rules, nowMs);
  return { ...body, version };
}

/** The highest tier that so much growth reaches. */
export const tierOfGrowth = ({ tiers }: Pick<TierRulesBody, 'tiers'>, growth: number): number =>
  tiers.reduce((reached, { threshold }, level) => (growth >= threshold ? level : reached), 0);

/** What an order of this brand grows by: of what was paid for goods, whole units. */
export function growthOf(
  payFen: number,
  brandId: string,
  { growthPercent, brandPercents }: Pick<TierRulesBody, 'growthPercent' | 'brandPercents'>,
): number {
  const percent = brandPercents.find((one) => one.brandId === brandId)?.percent ?? growthPercent;
  return mulDiv(payFen, percent, 10_000).quotient;
}
