export { applyGrowth, emptyGrowth, TIER_YEAR_MS, type GrowthChange, type GrowthNote } from './account';
export { addsTo, benefitsAt, groupBenefits } from './benefits';
export { due, tierNow, type Due } from './due';
export { changedTo, effectiveAt, TIER_LEAD_MS } from './effective';
export { grow, takeBackGrowth } from './grow';
export { mergeGrowth, separateGrowth, type PairedGrowth } from './merge';
export { tierExtrasProblems, tierRulesProblems } from './problems';
export { growthProblem } from './replay';
export {
  FIRST_TIER_RULES,
  growthOf,
  PLAIN,
  rulesAt,
  TIER_RULES_ID,
  tierOfGrowth,
  type RulesNow,
} from './rules';
export { tierTerms, type TierHere, type TierTerms } from './terms';
