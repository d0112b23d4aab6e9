import { percentOf } from '../money/mulDiv';
import type { Offer, PointsTerms } from './model';

/** A way to price the cart: offers of its problem by place, ascending, with what they leave. */
export interface Plan {
  chosen: readonly number[];
  /** What remains of goods and fees before points. */
  leftFen: number;
  /** What is paid after points. */
  payFen: number;
}

/** What points of these terms pay of goods that come to `goodsFen`. */
export function pointsFen(goodsFen: number, { steps, stepFen, maxPercent }: PointsTerms): number {
  if (steps === 0) return 0;
  const limitFen = percentOf(goodsFen, maxPercent);
  return stepFen * Math.min(steps, Math.floor(limitFen / stepFen));
}

/**
 * The least that can be paid when at least `leftFen` remains before points. Where a step of points is worth several fen, a little more may pay less:
 * it reaches the next step. From there on further steps come no closer than what they are worth, so that no later one pays less.
 */
export function leastPayFen(leftFen: number, points: PointsTerms): number {
  const used = pointsFen(leftFen, points);
  const next = used / points.stepFen + 1;
  const here = leftFen - used;
  if (points.stepFen === 1 || next > points.steps || points.maxPercent === 0) return here;
  const reachedFen = Math.ceil((next * points.stepFen * 100) / points.maxPercent);
  return Math.min(here, reachedFen - next * points.stepFen);
}

/**
 * Which of two plans is better, below 0 for the first: less to pay; then the larger saving, which leaves more points; then fewer coupons, those that
 * expire earlier, smaller ids; then the same of campaigns. No two plans tie.
 */
export function comparePlans(a: Plan, b: Plan, offers: readonly { offer: Offer }[]): number {
  if (a.payFen !== b.payFen) return a.payFen - b.payFen;
  if (a.leftFen !== b.leftFen) return a.leftFen - b.leftFen;
  return (
    compareOffers(used(a, offers, true), used(b, offers, true)) ||
    compareOffers(used(a, offers, false), used(b, offers, false))
  );
}

const used = ({ chosen }: Plan, offers: readonly { offer: Offer }[], coupons: boolean): Offer[] =>
  chosen.map((i) => offers[i]!.offer).filter(({ stage }) => (stage === 'coupon') === coupons);

const compare = <T extends number | string>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);

function compareLists<T extends number | string>(a: readonly T[], b: readonly T[]): number {
  const [left, right] = [[...a].sort(compare), [...b].sort(compare)];
  const at = left.findIndex((one, i) => one !== right[i]);
  return at < 0 ? 0 : compare(left[at]!, right[at]!);
}

function compareOffers(a: readonly Offer[], b: readonly Offer[]): number {
  const expiries = (of: readonly Offer[]) => of.map(({ expiresAtMs }) => expiresAtMs);
  const ids = (of: readonly Offer[]) => of.map(({ id }) => id);
  return a.length - b.length || compareLists(expiries(a), expiries(b)) || compareLists(ids(a), ids(b));
}
