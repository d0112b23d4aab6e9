import { randomUUID } from 'node:crypto';
import { stockId, type Stock } from '@fangzhen/domain';
import { MORNING_MS, Shopping } from '../../stage';
import type { KillableStage } from '../../testing/killable';
import { metricsOf } from '../orders/metrics';
import { makeShoppers } from '../orders/shoppers';

const STORE_ID = 'morrow-sh-01';
const SKU_ID = 'morrow-flat-white';
const [SPENDS, REFUNDS] = [500, 250];
/** Many more than there are instances; all thousand at once would only wait for so long that the client gives up. */
const CALLERS = 128;
const EACH = 100;
/** A day's limit of gifts is this often in it. */
const GIVEN = 4;
const APART = 50;

/**
 * A thousand spends, gifts and refunds, 128 at a time, on one account that has enough for half of the spends; before that, the same of fifty
 * accounts, where hardly anybody meets anybody: what so many changes cost at least.
 */
export async function race(stage: KillableStage): Promise<Record<string, number>> {
  const units = 1_000_000;
  const shelf = { onHand: units, available: units, reserved: 0, held: {} };
  await stage.import('stock', [
    { _id: stockId(STORE_ID, SKU_ID), storeId: STORE_ID, skuId: SKU_ID, ...shelf } satisfies Stock,
  ]);
  const apart = await changes(stage, APART);
  const one = await changes(stage, 1);
  return {
    raceSucceeded: one.succeeded,
    raceInsufficient: one.insufficient,
    raceTechnicalErrors: one.errors,
    racePerSecond: one.perSecond,
    raceConflicts: one.conflicts,
    apartTechnicalErrors: apart.errors,
    apartPerSecond: apart.perSecond,
    apartConflicts: apart.conflicts,
  };
}

async function changes(stage: KillableStage, accounts: number) {
  const points = ((REFUNDS + SPENDS / 2) * EACH) / accounts;
  const people = await makeShoppers(stage, accounts, 0, MORNING_MS, 'points-race', points);
  const shop = new Shopping(stage);
  const basket = { storeId: STORE_ID, lines: [{ skuId: SKU_ID, qty: 1 }], points: EACH };
  const buyers: { person: (typeof people)[number]; quote: Awaited<ReturnType<Shopping['quote']>> }[] = [];
  for (const person of people) buyers.push({ person, quote: await shop.quote(person, basket) });
  const buyer = (i: number) => buyers[i % accounts]!;
  const orderIds: string[] = [];
  for (let i = 0; i < REFUNDS; i += 1) orderIds.push((await shop.place(buyer(i).person, basket)).orderId);

  const { conflicts: before } = await metricsOf(stage);
  const startedMs = performance.now();
  const spend = (i: number) => {
    const { person, quote } = buyer(i);
    return stage.answer(person, 'orders', 'place', shop.body(basket, quote));
  };
  const give = (i: number) => {
    const gift = { clientGiftId: randomUUID(), points: GIVEN, words: '' };
    return stage.answer(buyer(i).person, 'points', 'give', gift);
  };
  const refund = (i: number) => stage.answer(buyer(i).person, 'orders', 'cancel', { orderId: orderIds[i]! });
  const answers: Awaited<ReturnType<typeof give | typeof spend | typeof refund>>[] = [];
  const work = Array.from({ length: REFUNDS }, (_, i) => [
    () => spend(2 * i),
    () => give(i),
    () => spend(2 * i + 1),
    () => refund(i),
  ]).flat();
  const left = work.values();
  const caller = async () => {
    for (const one of left) answers.push(await one());
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  const takenMs = performance.now() - startedMs;
  const { conflicts } = await metricsOf(stage);
  const count = (code: string) =>
    answers.filter((answer) => (answer.ok ? 'ok' : answer.error.code) === code).length;
  const [succeeded, insufficient] = [count('ok'), count('POINTS_INSUFFICIENT')];
  return {
    ...{ succeeded, insufficient, conflicts: conflicts - before },
    errors: answers.length - succeeded - insufficient,
    perSecond: Math.round((answers.length * 1000) / takenMs),
  };
}
