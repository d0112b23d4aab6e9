import type { Benefit, DiscountLine, Offer, PointsTerms } from '../src/discount/model';

/**
 * The best price of a cart by trying every way to use its offers: a second evaluator, written from the rules alone, in BigInts and exact
 * fractions, with none of the code under test and nothing clever in it.
 */

/** A fraction with a denominator over 0. */
type Fraction = readonly [bigint, bigint];
const less = ([a, b]: Fraction, [c, d]: Fraction) => a * d < c * b;
const wholeOf = ([a, b]: Fraction) => a / b;
const restOf = ([a, b]: Fraction): Fraction => [a % b, b];

const least = (a: bigint, b: bigint) => (a < b ? a : b);
const total = (fens: readonly bigint[]) => fens.reduce((sum, fen) => sum + fen, 0n);

/** The largest remainders get what rounding down leaves; of equal ones the line with the smaller id, which comes first here. */
function spread(amount: bigint, worth: readonly bigint[]): bigint[] {
  const all = total(worth);
  if (all === 0n) return worth.map(() => 0n);
  const exact = worth.map((fen): Fraction => [amount * fen, all]);
  const shares = exact.map(wholeOf);
  const waiting = exact.map((_, i) => i);
  for (let left = amount - total(shares); left > 0n; left -= 1n) {
    let first = waiting[0]!;
    for (const i of waiting) if (less(restOf(exact[first]!), restOf(exact[i]!))) first = i;
    shares[first]! += 1n;
    waiting.splice(waiting.indexOf(first), 1);
  }
  return shares;
}

interface Line {
  id: string;
  at: number;
  qty: bigint;
  left: bigint;
  isFee: boolean;
}

/** The units of some lines, each with what it is worth, dearest first; of equal ones the line with the smaller id first. */
function units(lines: readonly Line[]): { line: number; fen: bigint }[] {
  const all = lines.flatMap(({ qty, left }, line) =>
    Array.from({ length: Number(qty) }, () => ({ line, fen: left / qty })),
  );
  return all.sort((a, b) => (a.fen === b.fen ? a.line - b.line : a.fen < b.fen ? 1 : -1));
}

/** What a benefit takes off each of the lines that it reaches. */
function off(benefit: Benefit, lines: readonly Line[], counted: bigint): bigint[] {
  const worth = lines.map(({ left }) => left);
  const all = total(worth);
  const threshold = 'thresholdFen' in benefit ? BigInt(benefit.thresholdFen ?? 0) : 0n;
  if (counted < threshold) return worth.map(() => 0n);
  const cap = 'capFen' in benefit && benefit.capFen !== undefined ? BigInt(benefit.capFen) : undefined;
  const capped = (fen: bigint) => (cap === undefined ? fen : least(fen, cap));
  switch (benefit.kind) {
    case 'cash':
    case 'threshold':
      return spread(least(BigInt(benefit.offFen), all), worth);
    case 'eachThreshold': {
      const times = least(counted / threshold, BigInt(benefit.times));
      return spread(least(times * BigInt(benefit.offFen), all), worth);
    }
    case 'percent':
      return spread(capped(wholeOf([all * BigInt(benefit.percentOff), 100n])), worth);
    case 'deliveryFree':
      return spread(capped(all), worth);
    case 'gift': {
      const [dearest] = units(lines);
      return lines.map((_, i) => (dearest && i === dearest.line ? capped(dearest.fen) : 0n));
    }
    case 'unitPrice':
      return lines.map(({ left, qty }, i) => {
        const price = qty * BigInt(benefit.unitFens[i]!);
        return left > price ? left - price : 0n;
      });
    case 'bundle': {
      const byLine = lines.map(() => 0n);
      const all = units(lines);
      const whole = all.slice(0, all.length - (all.length % benefit.every));
      whole.forEach(({ line, fen }, i) => {
        if (i % benefit.every >= benefit.every - benefit.last)
          byLine[line]! += wholeOf([fen * BigInt(benefit.percentOff), 100n]);
      });
      return byLine;
    }
  }
}

const STAGES = ['memberPrice', 'item', 'order', 'coupon'];
const by = <T>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0);
const groupOrder = (a: Offer, b: Offer) =>
  by(STAGES.indexOf(a.stage), STAGES.indexOf(b.stage)) ||
  by(a.group.rank, b.group.rank) ||
  by(a.group.id, b.group.id);
const order = (a: Offer, b: Offer) =>
  groupOrder(a, b) || by(a.kin, b.kin) || by(a.expiresAtMs, b.expiresAtMs) || by(a.id, b.id);

/** One way to use the offers: what each takes off each line, and what is to be paid. */
export interface Way {
  used: Offer[];
  byLine: bigint[][];
  leftFen: bigint;
  payFen: bigint;
}

function payOf(lines: readonly Line[], { steps, stepFen, maxPercent }: PointsTerms): bigint {
  const goods = total(lines.filter(({ isFee }) => !isFee).map(({ left }) => left));
  const mostFen = wholeOf([goods * BigInt(maxPercent), 100n]);
  const usable = least(BigInt(steps), mostFen / BigInt(stepFen));
  return total(lines.map(({ left }) => left)) - usable * BigInt(stepFen);
}

const listsCompared = <T>(a: readonly T[], b: readonly T[]): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i += 1) if (a[i] !== b[i]) return by(a[i], b[i]);
  return 0;
};

/** Fewer, then earlier expiries, then smaller ids; first of coupons, then of campaigns. */
function tie(a: Way, b: Way): number {
  for (const coupons of [true, false]) {
    const [mine, theirs] = [a, b].map(({ used }) =>
      used.filter(({ stage }) => (stage === 'coupon') === coupons),
    );
    const expiries = (of: Offer[]) => of.map(({ expiresAtMs }) => expiresAtMs).sort(by);
    const ids = (of: Offer[]) => of.map(({ id }) => id).sort(by);
    const result =
      mine!.length - theirs!.length ||
      listsCompared(expiries(mine!), expiries(theirs!)) ||
      listsCompared(ids(mine!), ids(theirs!));
    if (result !== 0) return result;
  }
  return 0;
}

const better = (a: Way, b: Way): boolean =>
  a.payFen !== b.payFen
    ? a.payFen < b.payFen
    : a.leftFen !== b.leftFen
      ? a.leftFen < b.leftFen
      : tie(a, b) < 0;

/** @returns the best way; `byLine` in the order of the lines as they were given. */
export function bestByBruteForce(
  given: readonly DiscountLine[],
  offers: readonly Offer[],
  points: PointsTerms,
): Way {
  const sorted = [...offers].sort(order);
  const start = given
    .map(({ id, qty, amountFen, isFee = false }, at): Line => ({
      ...{ id, at, isFee },
      qty: BigInt(qty),
      left: BigInt(amountFen),
    }))
    .sort((a, b) => by(a.id, b.id));
  let best: Way | undefined;
  const go = (i: number, lines: readonly Line[], used: Offer[], byLine: bigint[][]) => {
    const next = sorted[i];
    if (!next) {
      const way = {
        used,
        byLine,
        leftFen: total(lines.map(({ left }) => left)),
        payFen: payOf(lines, points),
      };
      if (!best || better(way, best)) best = way;
      return;
    }
    go(i + 1, lines, used, byLine);
    const together = [...used.filter((one) => groupOrder(one, next) === 0), next];
    if (together.some(({ limit }) => together.length > limit)) return;
    const taken = takeOne(next, lines);
    const left = lines.map((line) => ({ ...line, left: line.left - taken[line.at]! }));
    go(i + 1, left, [...used, next], [...byLine, taken]);
  };
  go(0, start, [], []);
  return best!;
}

/** By the lines' places in the cart that was given. */
function takeOne({ benefit, reaches, counts }: Offer, lines: readonly Line[]): bigint[] {
  const fees = benefit.kind === 'deliveryFree';
  const among = (places: readonly number[], isFee: boolean) =>
    lines.filter((line) => places.includes(line.at) && line.isFee === isFee);
  const reached =
    benefit.kind === 'unitPrice'
      ? reaches.map((at) => lines.find((line) => line.at === at)!)
      : among(reaches, fees);
  const counted = among(counts ?? (fees ? [] : reaches), false);
  const taken = lines.map(() => 0n);
  off(benefit, reached, total(counted.map(({ left }) => left))).forEach((fen, i) => {
    taken[reached[i]!.at] = fen;
  });
  return taken;
}
