import type {
  AfterSaleLine,
  AfterSaleState,
  Discount,
  Fee,
  OrderCampaign,
  OrderStep,
  PricedLine,
} from '@fangzhen/contracts';
import sumBy from 'lodash-es/sumBy';
import type { Order } from '../model/order';
import { mulDiv } from '../money/mulDiv';
import { refundedOfUnits } from '../money/unitRefund';
import { lostFen } from './campaigns';
import { isAgreed } from './moves';

/** What an order's parts are worth: of an order, and of what the app knows of one. */
export interface Worth {
  lines: readonly Pick<PricedLine, 'qty' | 'payFen'>[];
  discounts: readonly Pick<Discount, 'source' | 'byLine'>[];
  fees: readonly Pick<Fee, 'amountFen'>[];
  usedPoints: number;
  earnPoints: number;
  /** Absent: none. */
  earnGrowth?: number;
  timeline: readonly Pick<OrderStep, 'state'>[];
  afterSales?: readonly { state: AfterSaleState; lines: readonly AfterSaleLine[] }[];
  /** What its price rests on, each with what is kept in the other orders of its checkout. */
  campaigns?: readonly OrderCampaign[];
  /** Of what was given back: kept back for what campaigns gave and would give no more. */
  withheldFen?: number;
  /** The same in the other orders of its checkout. */
  othersWithheldFen?: number;
}

/** What some units give back. */
export interface Share {
  amountFen: number;
  /** Spent points that come back. */
  points: number;
  /** Earned points that are taken back, or never earned. */
  earned: number;
  /** Growth that is taken back, or never comes. */
  growth: number;
  /** What this order keeps back after it, in all; `amountFen` has it in. */
  withheldFen: number;
  /** Nothing of the order is left after it. */
  whole: boolean;
}

/** How many units of each line were agreed to be given back. */
export function unitsBack({ lines, afterSales = [] }: Pick<Worth, 'lines' | 'afterSales'>): number[] {
  return withUnits(
    lines.map(() => 0),
    afterSales.filter(isAgreed).flatMap((afterSale) => afterSale.lines),
  );
}

/** How many units of each line can still be given back. */
export function unitsLeft(worth: Pick<Worth, 'lines' | 'afterSales'>): number[] {
  const back = unitsBack(worth);
  return worth.lines.map(({ qty }, i) => qty - back[i]!);
}

function withUnits(units: readonly number[], more: readonly AfterSaleLine[]): number[] {
  const sums = [...units];
  for (const { line, qty } of more) sums[line] = (sums[line] ?? 0) + qty;
  return sums;
}

/**
 * What giving back these units refunds, beside those that were given back before (I6): the difference of two sums that depend on nothing but the
 * units, so that the parts of an order sum to the whole in whatever steps. Fees come back with the last unit, unless the order
 * has gone out of the door. Points that paid for the units come back in proportion to what they paid; those that they earned go, and the growth,
 * in proportion to what was paid; both rounded down until the last unit.
 *
 * What a campaign gave for units that are kept, and would not give for those alone, is kept back: from this refund as far as it goes, never more.
 * What was kept back before and need not be any more comes back with this refund, or from the order that kept it. When
 * everything of a checkout is given back nothing is kept back, so that the sums stay whole.
 *
 * @param lines no more than `unitsLeft`.
 */
export function afterSaleShare(worth: Worth, lines: readonly AfterSaleLine[]): Share {
  const before = unitsBack(worth);
  const after = withUnits(before, lines);
  const whole = worth.lines.every(({ qty }, i) => qty === after[i]);
  const [had, has] = [backOf(worth, before), backOf(worth, after)];
  const worthFen = has.goodsFen - had.goodsFen + (whole ? feesBackFen(worth) : 0);
  const withheldFen = withheldAfter(worth, after, worthFen);
  return {
    amountFen: worthFen + (worth.withheldFen ?? 0) - withheldFen,
    withheldFen,
    points: has.points - had.points,
    earned: has.earned - had.earned,
    growth: has.growth - had.growth,
    whole,
  };
}

/** What this order keeps back once so many units are given back. `worthFen`: the most that this refund can do without. */
function withheldAfter(worth: Worth, back: readonly number[], worthFen: number): number {
  const { withheldFen = 0, othersWithheldFen = 0 } = worth;
  const moreFen = lostFen(worth, back) - withheldFen - othersWithheldFen;
  return withheldFen + Math.max(-withheldFen, Math.min(moreFen, worthFen));
}

/** Everything of an order that was not given back yet: what a whole refund returns (I6). */
export function restShare(worth: Worth): Share {
  return afterSaleShare(
    worth,
    unitsLeft(worth).flatMap((qty, line) => (qty > 0 ? [{ line, qty }] : [])),
  );
}

/** Fees go back until the order has gone out of the door: from then on the way has been made and the boxes are used. */
function feesBackFen({ fees, timeline }: Worth): number {
  return timeline.some(({ state }) => state === 'delivering') ? 0 : sumBy(fees, 'amountFen');
}

/** What so many units of each line are worth together. */
function backOf(worth: Worth, units: readonly number[]) {
  const { lines, discounts, usedPoints, earnPoints, earnGrowth = 0 } = worth;
  const all = lines.map(({ qty }) => qty);
  const goodsFen = (of: readonly number[]) =>
    lines.reduce((sum, { payFen, qty }, i) => sum + refundedOfUnits(payFen, qty, of[i]!), 0);
  const byPoints = lines.map((_, i) =>
    sumBy(discounts, ({ source, byLine }) => (source === 'points' ? (byLine[i] ?? 0) : 0)),
  );
  const pointsFen = (of: readonly number[]) =>
    lines.reduce((sum, { qty }, i) => sum + refundedOfUnits(byPoints[i]!, qty, of[i]!), 0);
  const isAll = units.every((unit, i) => unit === all[i]);
  const part = (points: number, of: number, total: number) => {
    if (isAll) return points;
    return total === 0 ? 0 : mulDiv(points, of, total).quotient;
  };
  return {
    goodsFen: goodsFen(units),
    points: part(usedPoints, pointsFen(units), pointsFen(all)),
    earned: part(earnPoints, goodsFen(units), goodsFen(all)),
    growth: part(earnGrowth, goodsFen(units), goodsFen(all)),
  };
}

/** What completing the order earns now: nothing for what was given back before. */
export const earnedAtCompletion = (worth: Worth): number =>
  worth.earnPoints - backOf(worth, unitsBack(worth)).earned;

/** The same of what its member grows by. */
export const growthAtCompletion = (worth: Worth): number =>
  (worth.earnGrowth ?? 0) - backOf(worth, unitsBack(worth)).growth;

/** Of the points that it used, those that have not come back with a part. */
export const pointsStillUsed = (worth: Worth): number =>
  worth.usedPoints - backOf(worth, unitsBack(worth)).points;

/** Of the points that it used, those that came back with the parts that were agreed to before this one. */
export function pointsBackBefore({ afterSales = [] }: Pick<Order, 'afterSales'>, id: string): number {
  const before = afterSales.slice(
    0,
    afterSales.findIndex((one) => one.id === id),
  );
  return sumBy(before.filter(isAgreed), 'points');
}
