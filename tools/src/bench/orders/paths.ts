import { randomUUID } from 'node:crypto';
import type { Person } from '@fangzhen/demo';
import type { KillableStage } from '../../testing/killable';

/** How long each call of a path took, by the call's name. */
export type Latencies = Map<string, number[]>;

export interface PathContext {
  stage: KillableStage;
  storeId: string;
  skuIds: string[];
  clerk: string;
  latencies: Latencies;
}

async function timed<T>(latencies: Latencies, name: string, work: () => Promise<T>): Promise<T> {
  const startedMs = performance.now();
  const result = await work();
  const taken = latencies.get(name) ?? [];
  taken.push(performance.now() - startedMs);
  latencies.set(name, taken);
  return result;
}

/** Quote, place and pay two lines with coupon and points, until the notice has made it paid. Gives the order's id. */
export async function checkout(
  { stage, storeId, skuIds, latencies }: PathContext,
  shopper: Person,
  turn: number,
): Promise<string> {
  const lines = [0, 1].map((i) => ({ skuId: skuIds[(turn + i) % skuIds.length]!, qty: 1 }));
  const parts = [{ storeId, lines, fulfilment: { kind: 'pickup' as const } }];
  const quote = await timed(latencies, 'quote', () =>
    stage.call(shopper, 'orders', 'quote', { parts, coupon: 'best', points: 100 }),
  );
  const { orderId } = await timed(latencies, 'place', () =>
    stage.call(shopper, 'orders', 'place', {
      clientOrderId: randomUUID(),
      parts,
      couponIds: quote.couponIds,
      points: quote.points.used,
      expectedPayFen: quote.payFen,
    }),
  );
  const params = await timed(latencies, 'prepay', () =>
    stage.call(shopper, 'payments', 'prepay', { orderId }),
  );
  const prepayId = params.package.replace('prepay_id=', '');
  await timed(latencies, 'tapAndNotice', async () => {
    await fetch(`${stage.pay.url}/pay/${prepayId}/confirm`, { method: 'POST' });
    await noticed(stage, orderId);
  });
  return orderId;
}

const NOTICE_WITHIN_MS = 20_000;

/** Waits for WeChat Pay's own record that its notice was accepted: asking the cloud, or asking often, would be work of its own. */
async function noticed({ pay }: KillableStage, orderId: string): Promise<void> {
  const answer = await fetch(`${pay.url}/pay/notices?outTradeNo=${orderId}&waitMs=${NOTICE_WITHIN_MS}`);
  const { notices } = (await answer.json()) as { notices: { state: string }[] };
  if (notices.some(({ state }) => state === 'delivered')) return;
  throw new Error(`the notice of order ${orderId} was not accepted`);
}

/** Accept, ready, and verify by the shopper's code. */
export async function handOver(
  { stage, storeId, clerk, latencies }: PathContext,
  shopper: Person,
  orderId: string,
): Promise<void> {
  await timed(latencies, 'accept', () => stage.call(clerk, 'workbench', 'accept', { storeId, orderId }));
  await timed(latencies, 'ready', () => stage.call(clerk, 'workbench', 'ready', { storeId, orderId }));
  const { order } = await timed(latencies, 'one', () => stage.call(shopper, 'orders', 'one', { orderId }));
  await timed(latencies, 'verify', () =>
    stage.call(clerk, 'workbench', 'verify', { storeId, code: order.pickupCode! }),
  );
}

/** Percentiles of each call, as figures: `placeP95Ms`. */
export function percentiles(latencies: Latencies): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const [name, taken] of latencies) {
    const sorted = [...taken].sort((a, b) => a - b);
    for (const p of [50, 95, 99]) {
      const value = sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * p) / 100))]!;
      figures[`${name}P${p}Ms`] = Math.round(value * 10) / 10;
    }
  }
  return figures;
}
