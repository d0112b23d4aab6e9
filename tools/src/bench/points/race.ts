import { randomUUID } from 'node:crypto';
import { stockId, type Stock } from '@fangzhen/domain';
import { MORNING_MS, Shopping } from '../../stage';
import type { KillableStage } from '../../testing/killable';
import { makeShoppers } from '../orders/shoppers';

const STORE_ID = 'morrow-sh-01';
const SKU_ID = 'morrow-flat-white';
const [SPENDS, GIFTS, REFUNDS] = [500, 250, 250];
const EACH = 100;
/** A day's limit of gifts is this often in it. */
const GIVEN = 4;

/** A thousand spends, gifts and refunds at the same moment on one account that has enough for half of the spends. */
export async function race(stage: KillableStage): Promise<Record<string, number>> {
  const units = 1_000_000;
  const shelf = { onHand: units, available: units, reserved: 0, held: {} };
  await stage.import('stock', [
    { _id: stockId(STORE_ID, SKU_ID), storeId: STORE_ID, skuId: SKU_ID, ...shelf } satisfies Stock,
  ]);
  const points = (REFUNDS + SPENDS / 2) * EACH;
  const [person] = await makeShoppers(stage, 1, 0, MORNING_MS, 'points-race', points);
  const shop = new Shopping(stage);
  const basket = { storeId: STORE_ID, lines: [{ skuId: SKU_ID, qty: 1 }], points: EACH };
  const quote = await shop.quote(person!, basket);
  const place = () => stage.answer(person!, 'orders', 'place', shop.body(basket, quote));
  const placed: string[] = [];
  for (let i = 0; i < REFUNDS; i += 1) placed.push((await shop.place(person!, basket)).orderId);

  const startedMs = performance.now();
  const answers = await Promise.all([
    ...Array.from({ length: SPENDS }, place),
    ...Array.from({ length: GIFTS }, () =>
      stage.answer(person!, 'points', 'give', { clientGiftId: randomUUID(), points: GIVEN, words: '' }),
    ),
    ...placed.map((orderId) => stage.answer(person!, 'orders', 'cancel', { orderId })),
  ]);
  const takenMs = performance.now() - startedMs;
  const count = (code: string) =>
    answers.filter((answer) => (answer.ok ? 'ok' : answer.error.code) === code).length;
  const [succeeded, insufficient] = [count('ok'), count('POINTS_INSUFFICIENT')];
  return {
    raceSucceeded: succeeded,
    raceInsufficient: insufficient,
    raceTechnicalErrors: answers.length - succeeded - insufficient,
    racePerSecond: Math.round((answers.length * 1000) / takenMs),
  };
}
