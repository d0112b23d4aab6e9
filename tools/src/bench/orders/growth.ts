import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { memberIdOf, type Person } from '@fangzhen/demo';
import type { Order } from '@fangzhen/domain';
import { MORNING_MS } from '../../stage';
import { startKillable, type KillableStage } from '../../testing/killable';
import { makeShoppers } from './shoppers';

/** `BENCH_ORDERS=20000` gives a quick look; the figures' names speak of a million. */
const MANY = Number(process.env.BENCH_ORDERS ?? 1_000_000);
const FEW = 1_000;
/** What the shopper who is measured has ordered before, whoever else has. */
const OWN = 40;
const BATCH = 1_000;
const IN_FLIGHT = 2;
const WARM_UP = 10;
const CALLS = 100;
const STORES = 100;
const MEMBERS = 20_000;
const EVERY_MS = 60_000;

/**
 * How much slower placing an order and looking at one's own are among a million past orders of a hundred stores than among a thousand: the
 * medians of 100 calls each, one after the other, on the same cloud before and after.
 */
export async function growth(storeId: string, skuId: string): Promise<Record<string, number>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'fangzhen-growth-'));
  const stage = await startKillable(dataDir, MORNING_MS, availableParallelism());
  try {
    const [shopper] = await makeShoppers(stage, 1, 0, MORNING_MS, 'growth');
    const memberId = memberIdOf(shopper!);
    await importOrders(stage, 0, FEW, (n) => pastOrder(n, n < OWN ? memberId : undefined));
    const few = await measure(stage, shopper!, storeId, skuId);
    await importOrders(stage, FEW, MANY, (n) => pastOrder(n));
    const many = await measure(stage, shopper!, storeId, skuId);
    return {
      placeP50MsFew: round(few.place),
      placeGrowth1M: round(many.place / few.place),
      mineP50MsFew: round(few.mine),
      mineGrowth1M: round(many.mine / few.mine),
    };
  } finally {
    await stage.kill();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const round = (value: number) => Math.round(value * 100) / 100;

async function measure(stage: KillableStage, shopper: Person, storeId: string, skuId: string) {
  const parts = [{ storeId, lines: [{ skuId, qty: 1 }], fulfilment: { kind: 'pickup' as const } }];
  const quote = { parts, coupon: 'none' as const, points: 0 };
  const { payFen: expectedPayFen } = await stage.call(shopper, 'orders', 'quote', quote);
  const body = { parts, couponIds: [], points: 0, expectedPayFen };
  const place = () => stage.call(shopper, 'orders', 'place', { clientOrderId: randomUUID(), ...body });
  const mine = () => stage.call(shopper, 'orders', 'mine', { filter: 'done' });
  return { place: await medianMs(place), mine: await medianMs(mine) };
}

async function medianMs(call: () => Promise<unknown>): Promise<number> {
  for (let i = 0; i < WARM_UP; i += 1) await call();
  const taken: number[] = [];
  for (let i = 0; i < CALLS; i += 1) {
    const startedMs = performance.now();
    await call();
    taken.push(performance.now() - startedMs);
  }
  return taken.sort((a, b) => a - b)[CALLS / 2]!;
}

async function importOrders(
  stage: KillableStage,
  from: number,
  to: number,
  orderOf: (n: number) => Order,
): Promise<void> {
  let next = from;
  const send = async (): Promise<void> => {
    while (next < to) {
      const begin = next;
      next += BATCH;
      const count = Math.min(BATCH, to - begin);
      await stage.import(
        'orders',
        Array.from({ length: count }, (_, i) => orderOf(begin + i)),
      );
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, send));
}

/** A completed order of long ago, of somebody. */
function pastOrder(n: number, memberId = `past-${n % MEMBERS}`): Order {
  const placedAtMs = MORNING_MS - (n + 1) * EVERY_MS;
  const line = { skuId: 'past', productId: 'past', title: '往日', optionText: '', picture: '' };
  const priced = { ...line, qty: 1, unitFen: 1800, amountFen: 1800, discountFen: 0, payFen: 1800 };
  const id = `past${String(n).padStart(28, '0')}`;
  return {
    ...{ _id: id, memberId, brandId: 'morrow', storeId: `past-store-${n % STORES}`, state: 'completed' },
    ...{ holdId: `${id}_past`, version: 5, fingerprint: 'past', lines: [priced], discounts: [] },
    ...{ itemsFen: 1800, fees: [], payFen: 1800, couponIds: [], usedPoints: 0, earnPoints: 18 },
    ...{ fulfilment: { kind: 'pickup' }, note: '', pickupCode: String(10_000_000 + n) },
    timeline: (['unpaid', 'paid', 'accepted', 'ready', 'completed'] as const).map((state, i) => ({
      ...{ state, atMs: placedAtMs + i * EVERY_MS, by: 'system' as const },
    })),
    ...{ placedAtMs, expiresAtMs: placedAtMs + 15 * EVERY_MS, paidAtMs: placedAtMs + EVERY_MS },
    ...{ payer: { appId: 'past', openId: 'past' }, transactionId: id, events: [], pending: false },
    lookAtMs: placedAtMs + 5 * EVERY_MS,
  };
}
