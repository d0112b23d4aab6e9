import { memberAction } from '@fangzhen/cloudkit';
import { contracts, type TierExtra, type TierRow } from '@fangzhen/contracts';
import { addsTo, due, emptyGrowth, groupBenefits, type GrowthAccount, type RulesNow } from '@fangzhen/domain';
import { tierRules } from '@fangzhen/steps/growth/tierRules';
import { readDirectory, type Directory } from '../shared/directory';
import { tierExtras } from '../shared/tier';
import { historyPage, readHistory } from './history';

/** Where the caller stands: one round trip. */
export const mine = memberAction(contracts.tiers.mine, async (_, ctx) => {
  const [rules, extras, directory, there, found] = await Promise.all([
    tierRules(ctx),
    tierExtras(ctx),
    readDirectory(ctx),
    ctx.system.get('growthAccounts', ctx.memberId),
    readHistory(ctx),
  ]);
  const { account } = due(there ?? emptyGrowth(ctx.memberId), rules, ctx.nowMs);
  const { growthPercent, brandPercents } = rules;
  return {
    ...{ level: account.tier, growth: account.growth },
    ...(account.held && { heldUntilMs: account.held.untilMs }),
    ...reviewOf(account, rules),
    tiers: rows({ rules, extras, directory }),
    growthPercent,
    brandPercents: brandPercents.flatMap(({ brandId, percent }) => {
      const brand = directory.brands.get(brandId);
      return brand ? [{ brandName: brand.name, percent }] : [];
    }),
    ...historyPage(found, rules),
  };
});

/** What the year that runs will use up, and what is missing to stay where one is. */
function reviewOf({ reviewAtMs, tier, growth }: GrowthAccount, { tiers }: RulesNow) {
  const { keep = 0, threshold = 0 } = tiers[tier] ?? {};
  if (reviewAtMs === null) return {};
  return { review: { atMs: reviewAtMs, keep, missing: Math.max(0, threshold + keep - growth) } };
}

interface Given {
  rules: RulesNow;
  extras: ReadonlyMap<string, readonly TierExtra[]>;
  directory: Directory;
}

function rows({ rules, extras, directory }: Given): TierRow[] {
  const cityName = (code: string) => directory.regions.get(code)?.name ?? '';
  return rules.tiers.map(({ name, threshold, keep, benefits, cities }, level) => ({
    ...{ level, name, threshold, keep, benefits },
    cities: cities.map((city) => ({ cityName: cityName(city.cityCode), benefits: city.benefits })),
    brands: [...extras].flatMap(([brandId, all]) =>
      all
        // Where the group has come to give as much, the brand adds nothing any more.
        .filter((extra) => extra.level === level)
        .filter((extra) => addsTo(groupBenefits(rules, level, extra.cityCode), extra.benefits))
        .map(({ cityCode, benefits: more }) => ({
          ...{ brandId, brandName: directory.brands.get(brandId)?.name ?? '', benefits: more },
          ...(cityCode !== undefined && { cityName: cityName(cityCode) }),
        })),
    ),
  }));
}
