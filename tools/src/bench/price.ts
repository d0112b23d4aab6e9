import { bestPlan, NO_POINTS, type BestPlan, type Budget } from '@fangzhen/domain';
import { bestByBruteForce } from '@fangzhen/domain/testing/bruteForce';
import { makeCart, type CartKind, type PriceCart } from './price/carts';
import { RIVALS, savedFen } from './price/rivals';
import { machine, type BenchReport } from './report';

const SIZES = [
  { coupons: 30, groups: 6 },
  { coupons: 50, groups: 8 },
] as const;
const LARGE = { coupons: 100, groups: 10 };
const LINES = 20;
const CARTS = 400;
const LARGE_CARTS = 40;
const LARGE_MS = 50;
const SMALL_CARTS = 10_000;
/** Each cart's time is the least of so many, and of the processor alone, as others may be using the machine. */
const REPEATS = 3;

/**
 * The best price of carts of 20 lines, half of them with tight thresholds and half with loose ones: how long it takes, how far from proven it may be
 * where it is cut short, how often it differs from brute force, and how often and by how much usual ways to choose are wrong on the very same
 * carts.
 */
export function bench(): Promise<BenchReport> {
  const figures: Record<string, number> = {};
  for (const size of SIZES) Object.assign(figures, timed(size));
  Object.assign(figures, cutShort(), { wrongVsBrute: wrongVsBrute(), bruteCarts: SMALL_CARTS });
  const conditions = {
    ...machine(),
    lines: LINES,
    carts: CARTS,
    repeats: REPEATS,
    time: 'processor, least of the repeats',
  };
  return Promise.resolve({ name: 'price', conditions, figures });
}

const kindOf = (size: { coupons: number; groups: number }, seed: number): CartKind => ({
  ...size,
  lines: LINES,
  tight: seed % 2 === 0,
});

function timed(size: (typeof SIZES)[number]): Record<string, number> {
  const { coupons } = size;
  const [all, tight, nodes] = [[], [], []] as number[][];
  const wrong = new Wrong();
  for (let seed = 0; seed < CARTS; seed += 1) {
    const kind = kindOf(size, seed);
    const cart = makeCart(seed, kind);
    const { plan, ms } = leastTime(cart);
    all!.push(ms);
    nodes!.push(plan.nodes);
    if (kind.tight) tight!.push(ms);
    wrong.compare(cart, plan);
  }
  return {
    [`p50Ms${coupons}`]: percentile(all!, 50),
    [`p99Ms${coupons}`]: percentile(all!, 99),
    [`p99TightMs${coupons}`]: percentile(tight!, 99),
    [`p99Nodes${coupons}`]: percentile(nodes!, 99),
    ...wrong.figures(coupons),
  };
}

const solve = ({ lines, offers }: PriceCart, budget?: Budget) => bestPlan(lines, offers, NO_POINTS, budget);

function leastTime(cart: PriceCart): { plan: BestPlan; ms: number } {
  let ms = Infinity;
  let plan: BestPlan | undefined;
  for (let i = 0; i < REPEATS; i += 1) {
    const before = process.cpuUsage();
    plan = solve(cart);
    const { user, system } = process.cpuUsage(before);
    ms = Math.min(ms, (user + system) / 1000);
  }
  return { plan: plan!, ms };
}

/** How often each usual way pays too much, and how much of the possible saving it then misses. */
class Wrong {
  private readonly missed = new Map<string, number[]>();
  private carts = 0;

  compare({ lines, offers }: PriceCart, plan: BestPlan): void {
    this.carts += 1;
    const best = plan.taken.reduce((sum, { amountFen }) => sum + amountFen, 0);
    for (const [name, choose] of Object.entries(RIVALS)) {
      const fen = savedFen(lines, choose(lines, offers));
      if (fen > best) throw new Error(`${name} found ${fen} fen, the best plan only ${best}`);
      if (fen < best) this.missed.set(name, [...(this.missed.get(name) ?? []), ((best - fen) / best) * 100]);
    }
  }

  figures(coupons: number): Record<string, number> {
    const suffix = coupons === SIZES[0].coupons ? '' : coupons;
    return Object.fromEntries(
      Object.keys(RIVALS).flatMap((name) => {
        const missed = this.missed.get(name) ?? [];
        const mean = missed.reduce((sum, one) => sum + one, 0) / Math.max(1, missed.length);
        return [
          [`${name}WrongPct${suffix}`, round((missed.length / this.carts) * 100)],
          [`${name}MissesPct${suffix}`, round(mean)],
        ];
      }),
    );
  }
}

/** What cannot be proven in time: the gap between what was found and what nobody can beat, in percent of what would then be saved. */
function cutShort(): Record<string, number> {
  const gaps: number[] = [];
  let proven = 0;
  for (let seed = 0; seed < LARGE_CARTS; seed += 1) {
    const cart = makeCart(seed, kindOf(LARGE, seed));
    const startMs = performance.now();
    const { leftFen, payFen, leastPayFen, exact } = solve(cart, {
      isOver: () => performance.now() - startMs > LARGE_MS,
    });
    const itemsFen = cart.lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
    gaps.push(((payFen - leastPayFen) / (itemsFen - leastPayFen + payFen - leftFen)) * 100);
    if (exact) proven += 1;
  }
  return {
    gapPct100: round(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length),
    worstGapPct100: round(Math.max(...gaps)),
    provenPct100: round((proven / LARGE_CARTS) * 100),
  };
}

function wrongVsBrute(): number {
  let wrong = 0;
  for (let seed = 0; seed < SMALL_CARTS; seed += 1) {
    const kind = {
      lines: 1 + (seed % 6),
      coupons: 1 + (seed % 12),
      groups: 1 + (seed % 5),
      tight: seed % 2 === 0,
    };
    const { lines, offers } = makeCart(seed, kind);
    const plan = bestPlan(lines, offers, NO_POINTS);
    const best = bestByBruteForce(lines, offers, NO_POINTS);
    const same =
      BigInt(plan.payFen) === best.payFen &&
      plan.taken.map(({ offer }) => offer.id).join() === best.used.map(({ id }) => id).join();
    if (!same) wrong += 1;
  }
  return wrong;
}

const percentile = (values: readonly number[], percent: number) =>
  round(
    [...values].sort((a, b) => a - b)[
      Math.min(values.length - 1, Math.floor((values.length * percent) / 100))
    ]!,
  );

const round = (value: number) => Math.round(value * 100) / 100;
