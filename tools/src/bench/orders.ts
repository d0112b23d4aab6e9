import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stock } from '@fangzhen/domain';
import { MORNING_MS } from '../stage';
import { startKillable, type KillableStage } from '../testing/killable';
import { checkout, handOver, percentiles, type Latencies, type PathContext } from './orders/paths';
import { floorPathsPerSecond } from './orders/floor';
import { growth } from './orders/growth';
import { atTenMs, roundTrips } from './orders/latency';
import { dbOps } from './orders/metrics';
import { race } from './orders/race';
import { makeShoppers } from './orders/shoppers';
import { machine, type BenchReport } from './report';

const STORE_ID = 'morrow-sh-01';
const CLERK = 'clerk-morrow';
const PATHS_PER_SHOPPER = { 1: 40, 16: 15, 64: 5 } as const;
const WARM_UP_PATHS = 3;

/**
 * The way of an order through the genuine SDK, the load generator beside the cloud on the same machine: checkouts (quote,
 * place, prepay, tap and notice) and whole paths (and accept, ready, verify) a second, by 1 and by 16 shoppers at once, each
 * order with two lines, a coupon and points; checkouts also by 64. Beside them calls a second that do nothing at all, and as a floor
 * the SDK's calls alone; a quote and a placement where the database takes 10 ms; the races for one SKU; and how a
 * placement and a look at one's orders grow with a million past ones.
 */
export async function bench(): Promise<BenchReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fangzhen-bench-'));
  const stage = await startKillable(dataDir, MORNING_MS, availableParallelism());
  try {
    const skuIds = await stockUp(stage);
    const figures = await measure(stage, skuIds);
    const conditions = { ...machine(), sdk: '4.0.2', durable: true, lines: 2, coupon: true, points: true };
    await stage.kill();
    return { name: 'orders', conditions, figures: { ...figures, ...(await growth(STORE_ID, skuIds[0]!)) } };
  } finally {
    await stage.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(
  stage: KillableStage,
  [raceSku, ...skuIds]: readonly string[],
): Promise<Record<string, number>> {
  const context = { stage, storeId: STORE_ID, skuIds, clerk: CLERK };
  await run({ ...context, latencies: new Map() }, 8, WARM_UP_PATHS, 'whole');
  const figures: Record<string, number> = {};
  for (const shoppers of [1, 16, 64] as const) {
    const paths = PATHS_PER_SHOPPER[shoppers];
    figures[`floorCallsPerSecond${shoppers}`] = await idleCalls(stage, shoppers);
    const checkouts = await run({ ...context, latencies: new Map() }, shoppers, paths, 'checkout');
    figures[`checkoutsPerSecond${shoppers}`] = round(checkouts.pathsPerSecond);
    if (shoppers === 64) continue;
    const latencies: Latencies = new Map();
    const whole = await run({ ...context, latencies }, shoppers, paths, 'whole');
    figures[`ordersPerSecond${shoppers}`] = round(whole.pathsPerSecond);
    if (shoppers === 16) {
      Object.assign(figures, percentiles(latencies));
      figures.pathDbOps = round(whole.dbOpsPerPath);
      figures.cpuMsPerPath = round(whole.cpuMsPerPath);
      const floor = await floorPathsPerSecond(whole.dbOpsPerPath);
      figures.floorPathsPerSecond = round(floor);
      figures.shareOfFloor = Math.round((whole.pathsPerSecond / floor) * 100) / 100;
    }
  }
  Object.assign(figures, await roundTrips(context), await atTenMs(context));
  return { ...figures, ...(await races(stage, raceSku!)) };
}

/** 200 shoppers for 50 units, as it was measured of others; then 1,000 buyers for 500 units of one SKU. */
async function races(stage: KillableStage, skuId: string): Promise<Record<string, number>> {
  const few = await race(stage, { storeId: STORE_ID, skuId, buyers: 200, units: 50 });
  const hot = await race(stage, { storeId: STORE_ID, skuId, buyers: 1000, units: 500 });
  return {
    soldOf50: few.sold,
    soldOut: few.soldOut,
    hotSkuPerSecond: round(hot.placementsPerSecond),
    hotSkuSold: hot.sold,
    oversold: few.oversold + hot.oversold,
    technicalErrors: few.technicalErrors + hot.technicalErrors,
    conflicts: few.conflicts + hot.conflicts,
    liveOrdersWorkers: hot.liveOrdersWorkers,
  };
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
