import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Api } from '@fangzhen/contracts';
import type { Person } from '@fangzhen/demo';
import { shanghaiText } from '@fangzhen/domain/time/shanghai';
import { MORNING_MS } from '../stage';
import { startKillable, type KillableStage } from '../testing/killable';
import { metricsOf, whileSlow } from './orders/metrics';
import { memberWith } from './points/ledger';
import { race } from './points/race';
import { machine, type BenchReport } from './report';

type Statement = Api['points']['statement']['output'];

const ENTRIES = Number(process.env.BENCH_POINTS ?? 10_000);
const PAGE = 30;
const FAR_PAGE = 200;
const TURNS = 200;
const COUNTING_LATENCY_MS = 60;

/**
 * A statement of 10,000 entries: its first page with balance and monthly sums, page 200, and in the same turns the first page of a member
 * who has only one, which is what a statement costs at least. Beside the sums that are kept: reading the whole ledger to make
 * them, which also shows that they agree. Then a thousand changes of one account at the same moment, beside as many of fifty.
 */
export async function bench(): Promise<BenchReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fangzhen-points-'));
  const stage = await startKillable(dataDir, MORNING_MS);
  try {
    const rich = await memberWith(stage, ENTRIES);
    const small = await memberWith(stage, PAGE);
    const figures = {
      ...(await pages(stage, rich, small)),
      statementRoundTrips: await roundTrips(stage, rich),
      ...(await wholeLedger(stage, rich)),
      ...(await race(stage)),
    };
    const conditions = { ...machine(), sdk: '4.0.2', durable: true, entries: ENTRIES, page: PAGE };
    return { name: 'points', conditions, figures };
  } finally {
    await stage.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const page = (stage: KillableStage, who: Person, cursor?: string): Promise<Statement> =>
  stage.call(who, 'points', 'statement', cursor === undefined ? {} : { cursor });

async function pages(stage: KillableStage, rich: Person, small: Person): Promise<Record<string, number>> {
  const far = String(ENTRIES - Math.min(FAR_PAGE - 1, Math.floor(ENTRIES / PAGE) - 1) * PAGE + 1);
  const timed = async (who: Person, cursor?: string) => {
    const startedMs = performance.now();
    await page(stage, who, cursor);
    return performance.now() - startedMs;
  };
  for (let warm = 0; warm < 20; warm += 1) await timed(rich);
  const taken: Record<'first' | 'far' | 'least', number[]> = { first: [], far: [], least: [] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    taken.first.push(await timed(rich));
    taken.far.push(await timed(rich, far));
    taken.least.push(await timed(small));
  }
  const [first, last, least] = [median(taken.first), median(taken.far), median(taken.least)];
  return {
    page1P50Ms: hundredths(first),
    page200P50Ms: hundredths(last),
    page200OfPage1: hundredths(last / first),
    smallLedgerP50Ms: hundredths(least),
    page1OfSmallLedger: hundredths(first / least),
  };
}

async function roundTrips(stage: KillableStage, who: Person): Promise<number> {
  const spent = async () => {
    const series = (await metricsOf(stage)).calls['points.statement'];
    return series ? series.roundTripsPerCall * series.count : 0;
  };
  const before = await spent();
  await whileSlow(stage, COUNTING_LATENCY_MS, () => page(stage, who));
  return Math.round((await spent()) - before);
}

/** What sums by month cost when they are made of the ledger, and in how many months they differ from those that are kept. */
async function wholeLedger(stage: KillableStage, who: Person): Promise<Record<string, number>> {
  const startedMs = performance.now();
  const first = await page(stage, who);
  const sums = new Map<string, { in: number; out: number }>();
  for (let at: Statement | undefined = first; at;) {
    for (const { atMs, points } of at.entries) {
      const month = shanghaiText(atMs, 'YYYY-MM');
      const sum = sums.get(month) ?? { in: 0, out: 0 };
      sum[points > 0 ? 'in' : 'out'] += Math.abs(points);
      sums.set(month, sum);
    }
    at = at.nextCursor === undefined ? undefined : await page(stage, who, at.nextCursor);
  }
  const wrong = [...sums].filter(([month, sum]) => {
    const kept = first.months.find((one) => one.month === month);
    return kept?.in !== sum.in || kept.out !== sum.out;
  });
  return { wholeLedgerMs: Math.round(performance.now() - startedMs), wrongMonths: wrong.length };
}

const hundredths = (value: number) => Math.round(value * 100) / 100;
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
