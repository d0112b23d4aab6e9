import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { stockId, type Stock } from '@fangzhen/domain';
import { MORNING_MS, stranger } from '../stage';
import { startKillable, type KillableStage } from '../testing/killable';
import { dbOps, metricsOf } from './orders/metrics';
import { machine, type BenchReport } from './report';

const STORE_ID = 'morrow-sh-01';
const BUYERS = [1, 16, 64, 256] as const;
/** Placements at each number of buyers, on either side. */
const PLACEMENTS = 256;

/**
 * What one shelf costs that everybody wants: so many buyers at once who all take one SKU, and beside them in turns as many who take one
 * of sixteen SKUs each. Both go through the same calls, so that their ratio is the shelf's own, whatever else the machine does.
 */
export async function bench(): Promise<BenchReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fangzhen-hot-'));
  const stage = await startKillable(dataDir, MORNING_MS, availableParallelism());
  try {
    const skuIds = await stockUp(stage);
    await placeAll(stage, skuIds, 16);
    const figures: Record<string, number> = {};
    for (const buyers of BUYERS) {
      const spread = await placeAll(stage, skuIds, buyers);
      const hot = await placeAll(stage, skuIds.slice(0, 1), buyers);
      figures[`hotOfSpread${buyers}`] = hundredths(hot.perSecond / spread.perSecond);
      figures[`hotDbOps${buyers}`] = hundredths(hot.dbOps);
      figures[`spreadDbOps${buyers}`] = hundredths(spread.dbOps);
      figures[`hotConflicts${buyers}`] = hot.conflicts;
      figures[`hotRefused${buyers}`] = hot.refused;
    }
    const conditions = { ...machine(), sdk: '4.0.2', durable: true, placements: PLACEMENTS };
    return { name: 'hot', conditions, figures };
  } finally {
    await stage.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const hundredths = (value: number) => Math.round(value * 100) / 100;

async function stockUp(stage: KillableStage): Promise<string[]> {
  const menu = await stage.call('lin', 'catalog', 'brandHome', { brandId: 'morrow', storeId: STORE_ID });
  const products = menu.categories.flatMap((category) => category.products);
  const details = await Promise.all(
    products.map(({ id: productId }) =>
      stage.call('lin', 'catalog', 'product', { productId, storeId: STORE_ID }),
    ),
  );
  const skuIds = details.flatMap(({ product }) => product.skus.map(({ id }) => id)).slice(0, 16);
  const qty = 1_000_000;
  const shelves = skuIds.map((skuId): Stock => ({
    ...{ _id: stockId(STORE_ID, skuId), storeId: STORE_ID, skuId },
    ...{ onHand: qty, available: qty, reserved: 0, held: {} },
  }));
  await stage.import('stock', shelves);
  return skuIds;
}

interface Placed {
  perSecond: number;
  /** Database operations for one placement. */
  dbOps: number;
  conflicts: number;
  refused: number;
}

/** So many members at once, each places order after order of one unit, until there are PLACEMENTS. */
async function placeAll(stage: KillableStage, skuIds: readonly string[], buyers: number): Promise<Placed> {
  const people = Array.from({ length: buyers }, () => stranger());
  await Promise.all(people.map((person) => stage.call(person, 'identity', 'login', {})));
  const prices = await Promise.all(skuIds.map((skuId) => payFenOf(stage, skuId)));
  const [before, opsBefore] = [await metricsOf(stage), await dbOps(stage)];
  const startedMs = performance.now();
  let refused = 0;
  await Promise.all(
    people.map(async (person, i) => {
      for (let turn = 0; turn < PLACEMENTS / buyers; turn += 1) {
        const at = (i + turn) % skuIds.length;
        const answer = await stage.answer(person, 'orders', 'place', {
          ...{ clientOrderId: randomUUID(), parts: partsOf(skuIds[at]!), couponIds: [], points: 0 },
          expectedPayFen: prices[at]!,
        });
        if (!answer.ok) refused += 1;
      }
    }),
  );
  const takenMs = performance.now() - startedMs;
  const after = await metricsOf(stage);
  return {
    perSecond: (PLACEMENTS * 1000) / takenMs,
    dbOps: ((await dbOps(stage)) - opsBefore) / PLACEMENTS,
    conflicts: after.conflicts - before.conflicts,
    refused,
  };
}

const partsOf = (skuId: string) => [
  { storeId: STORE_ID, lines: [{ skuId, qty: 1 }], fulfilment: { kind: 'pickup' as const } },
];

async function payFenOf(stage: KillableStage, skuId: string): Promise<number> {
  const input = { parts: partsOf(skuId), coupon: 'none' as const, points: 0 };
  return (await stage.call('lin', 'orders', 'quote', input)).payFen;
}
