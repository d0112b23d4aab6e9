import { randomUUID } from 'node:crypto';
import { stockId, type Stock } from '@fangzhen/domain';
import { stranger } from '../../stage';
import type { KillableStage } from '../../testing/killable';
import { metricsOf } from './metrics';

export interface Race {
  storeId: string;
  skuId: string;
  buyers: number;
  units: number;
}

export interface RaceResult {
  sold: number;
  soldOut: number;
  oversold: number;
  /** Whatever is neither an order nor the sentence that it is sold out. */
  technicalErrors: number;
  conflicts: number;
  placementsPerSecond: number;
  liveOrdersWorkers: number;
}

/** So many members, all known already, place the same order for one unit at the same moment. */
export async function race(
  stage: KillableStage,
  { storeId, skuId, buyers, units }: Race,
): Promise<RaceResult> {
  const shelf: Stock = {
    _id: stockId(storeId, skuId),
    storeId,
    skuId,
    onHand: units,
    reserved: 0,
    available: units,
    held: {},
  };
  await stage.import('stock', [shelf]);
  const people = Array.from({ length: buyers }, (_, i) => stranger(`race-${buyers}-${i}`));
  await Promise.all(people.map((person) => stage.call(person, 'identity', 'login', {})));
  const parts = [{ storeId, lines: [{ skuId, qty: 1 }], fulfilment: { kind: 'pickup' as const } }];
  const { payFen } = await stage.call(people[0]!, 'orders', 'quote', {
    parts,
    coupon: 'none',
    points: 0,
  });
  const before = await metricsOf(stage);
  const startedMs = performance.now();
  const answers = await Promise.all(
    people.map((person) =>
      stage.answer(person, 'orders', 'place', {
        clientOrderId: randomUUID(),
        parts,
        couponIds: [],
        points: 0,
        expectedPayFen: payFen,
      }),
    ),
  );
  const takenMs = performance.now() - startedMs;
  const after = await metricsOf(stage);
  const codes = answers.map((answer) => (answer.ok ? 'sold' : answer.error.code));
  const count = (code: string) => codes.filter((other) => other === code).length;
  const sold = count('sold');
  return {
    sold,
    soldOut: count('SOLD_OUT'),
    oversold: Math.max(0, sold - units),
    technicalErrors: codes.length - sold - count('SOLD_OUT'),
    conflicts: after.conflicts - before.conflicts,
    placementsPerSecond: (buyers * 1000) / takenMs,
    liveOrdersWorkers: after.workers['orders']?.workers ?? 0,
  };
}
