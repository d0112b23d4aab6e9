import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stock } from '@fangzhen/domain';
import { MORNING_MS } from '../stage';
import { startKillable, type KillableStage } from '../testing/killable';
import { checkout, handOver, percentiles, type Latencies, type PathContext } from './orders/paths';
import { race } from './orders/race';
import { makeShoppers } from './orders/shoppers';
import { machine, type BenchReport } from './report';

const STORE_ID = 'morrow-sh-01';
const CLERK = 'clerk-morrow';
const PATHS_PER_SHOPPER = { 1: 40, 16: 12 } as const;
const WARM_UP_PATHS = 3;
const LATENCY_MS = 60;

/**
 * The way of an order through the genuine SDK, the load generator beside the cloud on the same machine: checkouts (quote,
 * place, prepay, tap and notice) and whole paths (and accept, ready, verify) a second, by 1 and by 16 shoppers at once, each
 * order with two lines, a coupon and points. Beside it, as a floor, calls a second that do nothing at all; and the race of
 * 200 shoppers for 50 units.
 */
export async function bench(): Promise<BenchReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fangzhen-bench-'));
  const stage = await startKillable(dataDir, MORNING_MS);
  try {
    const figures = await measure(stage);
    const conditions = { ...machine(), sdk: '4.0.2', durable: true, lines: 2, coupon: true, points: true };
    return { name: 'orders', conditions, figures };
  } finally {
    await stage.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(stage: KillableStage): Promise<Record<string, number>> {
  const [raceSku, ...skuIds] = await stockUp(stage);
  const context = { stage, storeId: STORE_ID, skuIds, clerk: CLERK };
  await run({ ...context, latencies: new Map() }, 8, WARM_UP_PATHS, 'whole');
  const figures: Record<string, number> = {};
  for (const shoppers of [1, 16] as const) {
    const paths = PATHS_PER_SHOPPER[shoppers];
    figures[`floorCallsPerSecond${shoppers}`] = await idleCalls(stage, shoppers);
    const checkouts = await run({ ...context, latencies: new Map() }, shoppers, paths, 'checkout');
    figures[`checkoutsPerSecond${shoppers}`] = round(checkouts.pathsPerSecond);
    const latencies: Latencies = new Map();
    const whole = await run({ ...context, latencies }, shoppers, paths, 'whole');
    figures[`ordersPerSecond${shoppers}`] = round(whole.pathsPerSecond);
    if (shoppers === 16) {
      Object.assign(figures, percentiles(latencies));
      figures.pathDbOps = round(whole.dbOpsPerPath);
      figures.cpuMsPerPath = round(whole.cpuMsPerPath);
    }
  }
  figures.placeRoundTrips = await placeRoundTrips(context);
  return { ...figures, ...(await race(stage, STORE_ID, raceSku!)) };
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Puts more on every shelf of the store than all paths together take. Gives its SKUs. */
async function stockUp(stage: KillableStage): Promise<string[]> {
  const { categories } = await stage.call('lin', 'catalog', 'brandHome', {
    brandId: 'morrow',
    storeId: STORE_ID,
  });
  const skuIds = categories.flatMap(({ products }) => products.flatMap(({ onlySkuId }) => onlySkuId ?? []));
  const qty = 1_000_000;
  const shelves = skuIds.map((skuId): Stock => ({
    _id: `${STORE_ID}__${skuId}`,
    storeId: STORE_ID,
    skuId,
    onHand: qty,
    available: qty,
    reserved: 0,
    held: {},
  }));
  await stage.import('stock', shelves);
  return skuIds;
}

interface Ran {
  pathsPerSecond: number;
  dbOpsPerPath: number;
  cpuMsPerPath: number;
}

/** Every shopper goes the path so many times, one after the other; all shoppers at once. */
async function run(
  context: PathContext,
  shoppers: number,
  paths: number,
  kind: 'checkout' | 'whole',
): Promise<Ran> {
  const { stage } = context;
  const people = await makeShoppers(stage, shoppers, paths, MORNING_MS, `${kind}-${paths}`);
  const opsBefore = await dbOps(stage);
  const cpuBeforeMs = cpuMs(stage.pid);
  const startedMs = performance.now();
  await Promise.all(
    people.map(async (shopper, i) => {
      for (let turn = 0; turn < paths; turn += 1) {
        const orderId = await checkout(context, shopper, i + turn);
        if (kind === 'whole') await handOver(context, shopper, orderId);
      }
    }),
  );
  const total = shoppers * paths;
  return {
    pathsPerSecond: (total * 1000) / (performance.now() - startedMs),
    dbOpsPerPath: ((await dbOps(stage)) - opsBefore) / total,
    cpuMsPerPath: (cpuMs(stage.pid) - cpuBeforeMs) / total,
  };
}

const FLOOR_CALLS = 400;

/** Calls a second that are answered without a single look at the database: what the way to a function costs by itself. */
async function idleCalls(stage: KillableStage, callers: number): Promise<number> {
  const each = Math.ceil(FLOOR_CALLS / callers);
  const work = async () => {
    for (let i = 0; i < each; i += 1) await stage.answer('lin', 'orders', 'nothing', {});
  };
  await work();
  const startedMs = performance.now();
  await Promise.all(Array.from({ length: callers }, work));
  return round((each * callers * 1000) / (performance.now() - startedMs));
}

interface CallMetrics {
  calls: Record<string, { count: number; dbOps: number; roundTripsPerCall: number }>;
}

const metrics = async ({ url }: KillableStage) =>
  (await (await fetch(`${url}/local/metrics`)).json()) as CallMetrics;

async function dbOps(stage: KillableStage): Promise<number> {
  const { calls } = await metrics(stage);
  return Object.values(calls).reduce((sum, series) => sum + series.dbOps, 0);
}

/** Sequential round trips of one placement, counted while every database call is slow, so that parallel ones stay parallel. */
async function placeRoundTrips(context: Omit<PathContext, 'latencies'>): Promise<number> {
  const { stage } = context;
  const [shopper] = await makeShoppers(stage, 1, 1, MORNING_MS, 'roundTrips');
  const spent = async () => {
    const series = (await metrics(stage)).calls['orders.place'];
    return series ? series.roundTripsPerCall * series.count : 0;
  };
  const faults = `${stage.url}/local/faults`;
  await fetch(faults, { method: 'POST', body: JSON.stringify({ dbLatencyMs: LATENCY_MS }) });
  const before = await spent();
  await checkout({ ...context, latencies: new Map() }, shopper!, 0);
  await fetch(faults, { method: 'DELETE' });
  return Math.round((await spent()) - before);
}

const TICKS_PER_SECOND = 100;

/** Processor time that a process has used so far; 0 where the system does not tell. */
function cpuMs(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
}
