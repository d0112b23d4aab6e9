import type { TierBenefits, TierExtra, TierProblem, TierRulesBody } from '@fangzhen/contracts';
import { groupBenefits } from './benefits';

/** What of the rules cannot be, each with what to do. `before`: those that count now, whose tiers members have. */
export function tierRulesProblems(
  { tiers }: Pick<TierRulesBody, 'tiers'>,
  before: Pick<TierRulesBody, 'tiers'>,
): TierProblem[] {
  const problems: TierProblem[] = [];
  const says = (level: number, message: string) => void problems.push({ level, message });
  if (tiers.length < before.tiers.length)
    problems.push({
      message: `会员已经有这 ${before.tiers.length} 个等级，不能删除，请改名或调整门槛`,
    });
  if (tiers[0]!.threshold !== 0) says(0, '最低等级人人都有，门槛请填 0');
  if (tiers[0]!.keep !== 0) says(0, '最低等级不评定，保级成长值请填 0');
  tiers.forEach(({ name, threshold, keep }, level) => {
    const lower = tiers[level - 1];
    if (tiers.findIndex((tier) => tier.name === name) < level) says(level, `“${name}”重名，请换一个名称`);
    if (lower && threshold <= lower.threshold)
      says(level, `门槛要高于“${lower.name}”的 ${lower.threshold}，请调高`);
    if (keep > threshold) says(level, `保级成长值不能超过门槛 ${threshold}，请调低`);
  });
  return [...problems, ...benefitsThatShrink(tiers)];
}

/** Whoever comes up loses nothing by it, in no city. */
function benefitsThatShrink(tiers: TierRulesBody['tiers']): TierProblem[] {
  const cities = new Set(tiers.flatMap((tier) => tier.cities.map(({ cityCode }) => cityCode)));
  return tiers.slice(1).flatMap((tier, i) =>
    [undefined, ...cities]
      .filter((cityCode) => {
        const [lower, own] = [
          groupBenefits({ tiers }, i, cityCode),
          groupBenefits({ tiers }, i + 1, cityCode),
        ];
        return less(own, lower).length > 0;
      })
      .slice(0, 1)
      .map((cityCode) => ({
        level: i + 1,
        message: `“${tier.name}”的权益${cityCode ? '在有的城市' : ''}比“${tiers[i]!.name}”少，请调高`,
      })),
  );
}

/** A brand adds and never takes away: what it names may not be less than what the group gives there. */
export function tierExtrasProblems(
  extras: readonly TierExtra[],
  rules: Pick<TierRulesBody, 'tiers'>,
): TierProblem[] {
  return extras.flatMap(({ level, cityCode, benefits }) => {
    const tier = rules.tiers[level];
    if (!tier) return [{ level, message: '集团没有这个等级，请移除' }];
    const gone = less(benefits, groupBenefits(rules, level, cityCode));
    return gone.map((what) => ({
      level,
      message: `“${tier.name}”的${what}比集团给的少：品牌只能加，不能减`,
    }));
  });
}

/** In which of those that it names the first gives less than the second. */
function less(a: Partial<TierBenefits>, b: TierBenefits): string[] {
  return [
    ...(a.pointsPercent !== undefined && a.pointsPercent < b.pointsPercent ? ['积分倍数'] : []),
    ...(a.percentOff !== undefined && a.percentOff < b.percentOff ? ['会员价'] : []),
    ...(a.freeDelivery === false && b.freeDelivery ? ['免配送费'] : []),
  ];
}
