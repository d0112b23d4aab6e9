export { bestPlan, type BestPlan } from './bestPlan';
export {
  NO_POINTS,
  type Benefit,
  type DiscountLine,
  type Offer,
  type PointsTerms,
  type Stage,
  type Taken,
} from './model';
export type { Budget } from './search';
export { takeInOrder, type Turn } from './take';
export { whyNot, type WhyNot } from './whyNot';
