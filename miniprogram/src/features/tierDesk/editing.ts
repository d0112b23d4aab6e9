import type { TierBenefits, TierExtra, TierProblem, TierRulesBody } from '@fangzhen/contracts';
import { tierExtrasProblems, tierRulesProblems } from '@fangzhen/domain/tier/problems';
import { texts } from './texts';

type Tier = TierRulesBody['tiers'][number];

const isFilled = (...numbers: (number | undefined)[]): boolean =>
  numbers.every((number) => number === undefined || Number.isSafeInteger(number));

const numbersOf = ({ pointsPercent, percentOff }: Partial<TierBenefits>) => [pointsPercent, percentOff];

/** What stands in the way of saving these rules: what is no number first, then what the server would say. */
export function rulesProblems(rules: TierRulesBody, before: TierRulesBody): TierProblem[] {
  const { tiers, growthPercent, brandPercents, graceDays } = rules;
  const filled =
    isFilled(growthPercent, graceDays, ...brandPercents.map(({ percent }) => percent)) &&
    tiers.every(({ threshold, keep, benefits, cities }) =>
      isFilled(threshold, keep, ...[benefits, ...cities.map((city) => city.benefits)].flatMap(numbersOf)),
    );
  return filled ? tierRulesProblems(rules, before) : [{ message: texts.unfilled }];
}

/** The same of what a brand adds. */
export function extrasProblems(extras: readonly TierExtra[], rules: TierRulesBody): TierProblem[] {
  const filled = extras.every(({ benefits }) => isFilled(...numbersOf(benefits)));
  return filled ? tierExtrasProblems(extras, rules) : [{ message: texts.unfilled }];
}

/** One more above the highest: what that gives, from twice as much growth. */
export function higherTier(tiers: readonly Tier[]): Tier {
  const highest = tiers.at(-1)!;
  const threshold = Math.max(1, highest.threshold) * 2;
  return { ...highest, name: texts.newTier(tiers.length + 1), threshold, cities: [] };
}

/** A list with one of its own changed, or taken out. */
export const withOne = <T>(all: readonly T[], at: number, one: T): T[] =>
  all.map((other, i) => (i === at ? one : other));
export const without = <T>(all: readonly T[], at: number): T[] => all.filter((_, i) => i !== at);
