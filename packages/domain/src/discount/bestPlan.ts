import type { DiscountLine, Offer, PointsTerms, Taken } from './model';
import { makeProblem } from './problem';
import { Search, type Budget } from './search';
import { takeInOrder } from './take';

export interface BestPlan {
  /** What is used, in the order in which it applies; `byLine` in the order of the lines that were given. */
  taken: Taken[];
  /** What remains of goods and fees before points. */
  leftFen: number;
  payFen: number;
  /** What points pay. */
  pointsFen: number;
  /** Proven: nobody can pay less for this cart. */
  leastPayFen: number;
  /** The plan is the best there is, ties and all; otherwise the search was cut short by its budget. */
  exact: boolean;
  nodes: number;
}

/**
 * The best way to use offers and points on a cart: less to pay, then the larger saving, fewer coupons, earlier expiry, smaller ids. Stages apply in
 * their order, groups by rank; a threshold looks at what remains of its lines at its stage. The order of lines and offers does not matter.
 *
 * @param points what may be used of points, after all else.
 * @param budget without one, the answer is exact however long it takes.
 */
export function bestPlan(
  lines: readonly DiscountLine[],
  offers: readonly Offer[],
  points: PointsTerms,
  budget: Budget = {},
): BestPlan {
  const problem = makeProblem(lines, offers, points);
  const { plan, ...proof } = new Search(problem, budget).run();
  const taken = takeInOrder(
    lines,
    plan.chosen.map((i) => problem.offers[i]!.offer),
  );
  const { leftFen, payFen } = plan;
  return { taken, leftFen, payFen, pointsFen: leftFen - payFen, ...proof };
}
