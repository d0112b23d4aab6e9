import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Api } from '@fangzhen/contracts';
import { memberIdOf, type Person } from '@fangzhen/demo';
import { emptyAccount, earn, issueCoupon } from '@fangzhen/domain';
import { auditCloud, readLedgers, type Ledgers } from '../audit';
import { MORNING_MS, Shopping, startStage, stranger, type Basket } from '../stage';
import { startKillable, type KillableStage } from './killable';

const ROUNDS = process.env.FANGZHEN_LONG === '1' ? 10 : 2;
const SHOPPERS = 64;
const IN_FLIGHT = 50;
const STORE_ID = 'morrow-sh-01';

type Placed = Api['orders']['place']['output'];

/** What the cloud has said "yes" to. */
interface Acknowledged {
  placed: Placed[];
  cancelled: string[];
}

test.each(Array.from({ length: ROUNDS }, (_, round) => round + 1))(
  'I1, I2, I4, I7: killed with orders in flight, nothing acknowledged is lost and everything adds up (round %i)',
  async (round) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'fangzhen-kill-'));
    try {
      const before = await untouched(dataDir);
      const acknowledged = await shopUntilKilled(dataDir, before, round);
      await expectWhole(dataDir, before, acknowledged);
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
  240_000,
);

/** The data as it is at first, with points and a coupon for everybody who is going to shop. */
async function untouched(dataDir: string): Promise<Ledgers> {
  const stage = await startStage({ dataDir, nowMs: MORNING_MS });
  try {
    const template = (await readLedgers(stage.cloud)).templates.find(
      ({ benefit }) => benefit.kind === 'cash',
    )!;
    for (const shopper of shoppers) {
      const memberId = memberIdOf(shopper);
      const note = { entryId: `gift-${memberId}`, nowMs: MORNING_MS, title: '礼物', fundedBy: 'group' };
      const gift = { ...note, points: 1000, lotId: `gift-${memberId}`, expiresAtMs: MORNING_MS + 1e10 };
      const { account, entry } = earn(emptyAccount(memberId), gift);
      await stage.cloud.import('pointsAccounts', [{ ...account }]);
      await stage.cloud.import('pointsEntries', [{ ...entry }]);
      const coupon = issueCoupon({
        template,
        memberId,
        couponId: `gift-coupon-${memberId}`,
        nowMs: MORNING_MS,
      });
      await stage.cloud.import('coupons', [{ ...coupon, scope: {} }]);
    }
    return await readLedgers(stage.cloud);
  } finally {
    await stage.close();
  }
}

const shoppers = Array.from({ length: SHOPPERS }, (_, i) => stranger(`kill-shopper-${i}`));

/** Everybody orders at once and goes on ordering; the process is killed while at least IN_FLIGHT of them wait for an answer. */
async function shopUntilKilled(dataDir: string, before: Ledgers, round: number): Promise<Acknowledged> {
  const stage = await startKillable(dataDir, MORNING_MS);
  const acknowledged: Acknowledged = { placed: [], cancelled: [] };
  const waiting = { now: 0 };
  let killed = false;
  const skus = before.stock
    .filter((entry) => entry.storeId === STORE_ID && entry.available >= 8)
    .map(({ skuId }) => skuId);
  const running = shoppers.map((shopper, i) =>
    keepShopping(stage, shopper, acknowledged, waiting, {
      storeId: STORE_ID,
      lines: [line(skus, i), line(skus, i + 1)],
    }).catch((error: unknown) => {
      if (!killed) throw error;
    }),
  );
  const enough = 10 + round * 15;
  while (acknowledged.placed.length < enough || waiting.now < IN_FLIGHT)
    await new Promise((resolve) => setTimeout(resolve, 5));
  killed = true;
  await stage.kill();
  await Promise.all(running);
  return acknowledged;
}

const line = (skus: string[], i: number) => ({ skuId: skus[i % skus.length]!, qty: 1 + (i % 2) });

/** Orders with coupon and points, and cancels now and then, until the cloud is gone. */
async function keepShopping(
  stage: KillableStage,
  shopper: Person,
  acknowledged: Acknowledged,
  waiting: { now: number },
  basket: Basket,
): Promise<void> {
  const shop = new Shopping(stage);
  for (let turn = 0; ; turn += 1) {
    waiting.now += 1;
    const placed = await shop
      .place(shopper, { ...basket, coupon: 'best', points: 100 })
      .finally(() => (waiting.now -= 1));
    acknowledged.placed.push(placed);
    if (turn % 2 === 1) continue;
    await stage.call(shopper, 'orders', 'cancel', { orderId: placed.orderId });
    acknowledged.cancelled.push(placed.orderId);
  }
}

/** Started again on the same data: what was acknowledged is there; when what was under way has timed out, all rules hold. */
async function expectWhole(dataDir: string, before: Ledgers, acknowledged: Acknowledged): Promise<void> {
  const stage = await startStage({ dataDir, nowMs: MORNING_MS + 60_000 });
  try {
    const { orders } = await readLedgers(stage.cloud);
    const found = new Map(orders.map((order) => [order._id, order]));
    for (const { orderId, payFen } of acknowledged.placed)
      expect(found.get(orderId)).toMatchObject({ payFen });
    for (const orderId of acknowledged.cancelled) expect(found.get(orderId)?.state).toBe('closed');

    for (let minutes = 0; minutes < 20; minutes += 4) {
      stage.cloud.clock.advance(4 * 60_000);
      await stage.cloud.runDueTimers();
    }
    expect(await auditCloud(before, stage.cloud)).toEqual([]);
  } finally {
    await stage.close();
  }
}
