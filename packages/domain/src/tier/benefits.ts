import type { TierBenefits, TierExtra, TierRulesBody } from '@fangzhen/contracts';
import { PLAIN } from './rules';

/** Of two, in each what gives more. */
const better = (a: TierBenefits, b: Partial<TierBenefits>): TierBenefits => ({
  pointsPercent: Math.max(a.pointsPercent, b.pointsPercent ?? 0),
  percentOff: Math.max(a.percentOff, b.percentOff ?? 0),
  freeDelivery: a.freeDelivery || b.freeDelivery === true,
});

/** Whether something given beside the group's adds to it in anything. */
export const addsTo = (group: TierBenefits, more: TierExtra['benefits']): boolean => {
  const both = better(group, more);
  return (
    both.pointsPercent > group.pointsPercent ||
    both.percentOff > group.percentOff ||
    both.freeDelivery !== group.freeDelivery
  );
};

/** What the group gives with a tier, in a city of which it may say something else. */
export function groupBenefits(
  { tiers }: Pick<TierRulesBody, 'tiers'>,
  level: number,
  cityCode?: string,
): TierBenefits {
  const tier = tiers[level];
  return tier?.cities.find((city) => city.cityCode === cityCode)?.benefits ?? tier?.benefits ?? PLAIN;
}

/**
 * What a tier gives at a brand: the group's, and what the brand adds for this tier or a lower one. Whatever a brand's document says, nothing of
 * the group's is less by it.
 */
export function benefitsAt(
  rules: Pick<TierRulesBody, 'tiers'>,
  extras: readonly TierExtra[],
  level: number,
  cityCode?: string,
): TierBenefits {
  return extras
    .filter((extra) => extra.level <= level)
    .filter((extra) => extra.cityCode === undefined || extra.cityCode === cityCode)
    .reduce((all, { benefits }) => better(all, benefits), groupBenefits(rules, level, cityCode));
}
