import { randomUUID } from 'node:crypto';
import { stockId, type Stock } from '@fangzhen/domain';
import { stranger } from '../../stage';
import type { KillableStage } from '../../testing/killable';

const SHOPPERS = 200;
const UNITS = 50;

/** 200 shoppers place the same order at the same moment; there are 50 units. */
export async function race(
  stage: KillableStage,
  storeId: string,
  skuId: string,
): Promise<Record<string, number>> {
  const shelf: Stock = {
    _id: stockId(storeId, skuId),
    storeId,
    skuId,
    onHand: UNITS,
    reserved: 0,
    available: UNITS,
    held: {},
  };
  await stage.import('stock', [shelf]);
  const shoppers = Array.from({ length: SHOPPERS }, (_, i) => stranger(`race-${i}`));
  await Promise.all(shoppers.map((shopper) => stage.call(shopper, 'identity', 'login', {})));
  const lines = [{ skuId, qty: 1 }];
  const { payFen } = await stage.call(shoppers[0]!, 'orders', 'quote', {
    storeId,
    lines,
    coupon: 'none',
    points: 0,
  });
  const before = await conflicts(stage);
  const answers = await Promise.all(
    shoppers.map((shopper) =>
      stage.answer(shopper, 'orders', 'place', {
        clientOrderId: randomUUID(),
        storeId,
        lines,
        couponId: null,
        points: 0,
        expectedPayFen: payFen,
        fulfilment: { kind: 'pickup' },
      }),
    ),
  );
  const codes = answers.map((answer) => (answer.ok ? 'sold' : answer.error.code));
  const count = (code: string) => codes.filter((other) => other === code).length;
  return {
    soldOf50: count('sold'),
    soldOut: count('SOLD_OUT'),
    conflicts: (await conflicts(stage)) - before,
    technicalErrors: codes.length - count('sold') - count('SOLD_OUT'),
    liveOrdersWorkers: await liveWorkers(stage),
  };
}

interface Metrics {
  conflicts: number;
  workers: Record<string, { workers: number }>;
}

const metricsOf = async ({ url }: KillableStage) =>
  (await (await fetch(`${url}/local/metrics`)).json()) as Metrics;
const conflicts = async (stage: KillableStage) => (await metricsOf(stage)).conflicts;
const liveWorkers = async (stage: KillableStage) => (await metricsOf(stage)).workers['orders']?.workers ?? 0;
