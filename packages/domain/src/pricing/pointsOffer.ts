import type { PointsTerms } from '../discount/model';
import { mulDiv } from '../money/mulDiv';
import type { PricingRules } from './rules';

const FEN_PER_YUAN = 100;

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** The smallest number of points that is worth whole fen, and those fen. */
function pointsStep(pointsPerYuan: number): { points: number; fen: number } {
  const common = greatestCommonDivisor(pointsPerYuan, FEN_PER_YUAN);
  return { points: pointsPerYuan / common, fen: FEN_PER_YUAN / common };
}

/** Points as the best price sees them: what the member has, and at most what was chosen. */
export function pointsTerms(balance: number, choice: 'max' | number, rules: PricingRules): PointsTerms {
  const step = pointsStep(rules.pointsPerYuan);
  const points = choice === 'max' ? balance : Math.min(choice, balance);
  return { steps: Math.floor(points / step.points), stepFen: step.fen, maxPercent: rules.maxPointsPercent };
}

/**
 * How many points may pay for `remainingFen`, how many do, and what they take off. Only whole points that are worth
 * whole fen; a wish for more than is usable gets what is usable.
 */
export function pointsOffer(offer: {
  remainingFen: number;
  balance: number;
  choice: 'max' | number;
  rules: PricingRules;
}): { usable: number; used: number; offFen: number } {
  const { remainingFen, balance, choice, rules } = offer;
  const step = pointsStep(rules.pointsPerYuan);
  const limitFen = mulDiv(remainingFen, rules.maxPointsPercent, 100).quotient;
  const usableSteps = Math.min(Math.floor(balance / step.points), Math.floor(limitFen / step.fen));
  const usedSteps = choice === 'max' ? usableSteps : Math.min(Math.floor(choice / step.points), usableSteps);
  return { usable: usableSteps * step.points, used: usedSteps * step.points, offFen: usedSteps * step.fen };
}

/** What an order of this payment earns: points for each whole yuan, and so many percent of them, rounded down. */
export function earnedPoints(payFen: number, rules: PricingRules, percent = 100): number {
  return mulDiv(Math.floor(payFen / FEN_PER_YUAN) * rules.earnPointsPerYuan, percent, 100).quotient;
}
