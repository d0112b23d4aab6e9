import { contracts } from '@fangzhen/contracts';
import { slotId, type PickupSlot } from '@fangzhen/domain';
import { MORNING_MS, stranger, type Basket } from '@fangzhen/tools/stage';
import { roundTripsOf } from '@fangzhen/tools/testing';
import * as v from 'valibot';
import { openScene, type Scene } from '../shared/testing/scene';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Of every slot of this brand's stores in the demo. */
const CAPACITY = 6;

let scene: Scene;
const tenMs = MORNING_MS;
beforeAll(async () => {
  scene = await openScene();

  await scene.stage.cloud.prewarm('orders', 8);
}, 60_000);
afterAll(() => scene.close());

/** Something that does not run out, to be fetched in the slot that begins so long after ten. */
async function fetchAt(minutes: number): Promise<Basket> {
  const [skuId] = await scene.skus(20);
  const fulfilment = { kind: 'pickup' as const, slotStartMs: tenMs + minutes * MINUTE_MS };
  return { storeId: scene.storeId, lines: [{ skuId: skuId!, qty: 1 }], fulfilment };
}
const slotAt = async (minutes: number): Promise<PickupSlot | undefined> =>
  (await scene.ledgers()).slots.find(({ _id }) => _id === slotId(scene.storeId, tenMs + minutes * MINUTE_MS));
const fill = async (basket: Basket, count: number) => {
  for (let i = 0; i < count; i += 1) await scene.shop.place(stranger(), basket);
};

test('the slots of today and tomorrow, each with the places left in it', async () => {
  const { slots } = await scene.stage.call('lin', 'stores', 'slots', { storeId: scene.storeId });
  expect(v.parse(contracts.stores.slots.output, { slots })).toEqual({ slots });
  expect(slots[0]).toEqual({
    startMs: tenMs + 15 * MINUTE_MS,
    endMs: tenMs + 30 * MINUTE_MS,
    left: CAPACITY,
  });
  expect(slots).toHaveLength((14 + 24) * 4 - 1);
  const none = await scene.stage.call('lin', 'stores', 'slots', { storeId: 'bloom-sh-01' });
  expect(none.slots).toEqual([]);
});

test('I1: many shoppers for the last places of a slot: exactly as many succeed, the rest are told which slot to take', async () => {
  const before = await scene.ledgers();
  const basket = await fetchAt(60);
  const body = scene.shop.body(basket, await scene.shop.quote(stranger(), basket));
  await scene.faults({ dbLatencyMs: 20 });
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => scene.stage.answer(stranger(), 'orders', 'place', body)),
  );
  await scene.faults({});
  expect(answers.filter(({ ok }) => ok)).toHaveLength(CAPACITY);
  for (const answer of answers) {
    if (answer.ok) continue;
    expect(answer.error).toMatchObject({
      code: 'SLOT_FULL',
      message: '11:00–11:15 已约满，最近可选 11:15–11:30',
      details: { slots: [{ startMs: tenMs + 75 * MINUTE_MS }, {}, {}] },
    });
  }
  expect(await slotAt(60)).toMatchObject({ taken: CAPACITY });
  expect(await scene.audit(before)).toEqual([]);

  const { problems } = await scene.shop.quote(stranger(), basket);
  expect(problems).toMatchObject([{ code: 'SLOT_FULL', storeId: scene.storeId }]);
  const { slots } = await scene.stage.call('lin', 'stores', 'slots', { storeId: scene.storeId });
  expect(slots.find(({ startMs }) => startMs === tenMs + HOUR_MS)?.left).toBe(0);

  // Nobody pays: the time-out frees exactly what they took, and the goods refused with a slot were never taken.
  await scene.later(16 * MINUTE_MS);
  expect(await slotAt(60)).toMatchObject({ taken: 0, held: {} });
  expect(await scene.audit(before)).toEqual([]);
});

test('a place that is given up can be had again; one that is paid for stays', async () => {
  const before = await scene.ledgers();
  const basket = await fetchAt(90);
  await fill(basket, CAPACITY - 1);
  const orderId = await scene.shop.buy('lin', basket);
  const { order } = await scene.stage.call('lin', 'orders', 'one', { orderId });
  expect(order.fulfilment).toEqual({
    kind: 'pickup',
    slot: { startMs: tenMs + 90 * MINUTE_MS, endMs: tenMs + 105 * MINUTE_MS },
  });
  expect((await slotAt(90))?.taken).toBe(CAPACITY);
  await scene.stage.call('lin', 'orders', 'cancel', { orderId });
  expect((await slotAt(90))?.taken).toBe(CAPACITY - 1);
  const again = await scene.shop.buy('zhou', basket);
  await scene.later(17 * MINUTE_MS);
  const { held } = (await slotAt(90))!;
  const kept = (await scene.ledgers()).orders.find(({ _id }) => _id === again)!;
  expect(Object.keys(held)).toEqual([kept.holdId]);
  expect(await scene.audit(before)).toEqual([]);
});

test('I7: twins of one request take one place', async () => {
  const basket = await fetchAt(120);
  await fill(basket, CAPACITY - 1);
  const body = scene.shop.body(basket, await scene.shop.quote('zhou', basket));
  const placed = await Promise.all(
    Array.from({ length: 6 }, () => scene.stage.call('zhou', 'orders', 'place', body)),
  );
  expect(new Set(placed.map(({ orderId }) => orderId)).size).toBe(1);
  expect((await slotAt(120))?.taken).toBe(CAPACITY);
});

test.each([
  ['has a place, it is revived', CAPACITY - 1, 'paid'],
  ['is full, the money goes back', CAPACITY, 'refunded'],
])('I9: a late payment of an order whose slot %s', async (_, others, state) => {
  const before = await scene.ledgers();
  const minutes = others < CAPACITY ? 180 : 210;
  const basket = await fetchAt(minutes);
  await scene.payFaults({ drop: { chance: 1 } });
  const { orderId } = await scene.shop.place('lin', basket);
  await scene.shop.pay('lin', orderId);
  await scene.stage.call('lin', 'orders', 'cancel', { orderId });
  await fill(basket, others);
  await scene.payFaults({});
  await scene.stage.call('lin', 'payments', 'sync', { orderId });
  await scene.later(2 * MINUTE_MS);
  const { order } = await scene.stage.call('lin', 'orders', 'one', { orderId });
  expect(order.state).toBe(state);
  expect((await slotAt(minutes))?.taken).toBe(CAPACITY);
  expect(await scene.audit(before)).toEqual([]);
});

test('I1: a place that was taken by an attempt that died is swept, and no other', async () => {
  const basket = await fetchAt(240);
  const orderId = await scene.shop.buy('lin', basket);
  const { shared, holdId } = (await scene.ledgers()).orders.find(({ _id }) => _id === orderId)!;
  const slot = (await slotAt(240))!;
  const untilMs = slot.held[holdId]!.untilMs;
  const dead = { ...slot.held, [`${'d'.repeat(32)}_1`]: { untilMs } };
  await scene.stage.cloud.import('pickupSlots', [{ ...slot, taken: 2, held: dead }]);
  await scene.later(10 * MINUTE_MS);
  expect((await slotAt(240))?.taken).toBe(2);
  await scene.later(6 * MINUTE_MS);
  const swept = (await slotAt(240))!;
  expect(swept).toMatchObject({ taken: 1, held: { [shared!.key]: {} } });
  // Looked after for good: it is not looked at again.
  expect(swept.holdingUntilMs).toBeUndefined();
});

test('I1: under lost replies every order has its place, and nothing else does', async () => {
  const before = await scene.ledgers();
  const baskets = [await fetchAt(300), await fetchAt(315)];
  await scene.faults({ lostReplyRate: 0.08 });
  for (let i = 0; i < 24; i += 8)
    await Promise.allSettled(
      Array.from({ length: 8 }, (_, n) => scene.shop.place(stranger(), baskets[n % 2]!)),
    );
  await scene.faults({});
  for (const minutes of [1, 16, 2]) await scene.later(minutes * MINUTE_MS);
  expect(await scene.audit(before)).toEqual([]);
}, 120_000);

test('a slot costs no round trip more, once somebody has a place in it', async () => {
  const [skuId] = await scene.skus(20);
  const now: Basket = { storeId: scene.storeId, lines: [{ skuId: skuId!, qty: 1 }] };
  const later = await fetchAt(405);
  await fill(later, 1);
  const trips = async (basket: Basket) => {
    const quote = await scene.shop.quote('lin', basket);
    const body = scene.shop.body(basket, quote);
    return [
      await roundTripsOf(scene.stage, 'orders.quote', () => scene.shop.quote('lin', basket)),
      await roundTripsOf(scene.stage, 'orders.place', () => scene.stage.call('lin', 'orders', 'place', body)),
    ];
  };
  expect(await trips(later)).toEqual(await trips(now));
});

test('slots of past days are taken away in small pages, also those that orders had; what comes after is untouched', async () => {
  const before = await scene.ledgers();
  const nowMs = scene.stage.cloud.clock.nowMs();
  const startMs = Math.ceil((nowMs + HOUR_MS) / HOUR_MS) * HOUR_MS;
  const [skuId] = await scene.skus(20);
  const fulfilment = { kind: 'pickup' as const, slotStartMs: startMs };
  await scene.shop.buy('lin', { storeId: scene.storeId, lines: [{ skuId: skuId!, qty: 1 }], fulfilment });
  const old = Array.from({ length: 450 }, (_, i) => {
    const pastMs = nowMs - (3 * 24 + i) * HOUR_MS;
    return {
      _id: slotId(scene.storeId, pastMs),
      storeId: scene.storeId,
      startMs: pastMs,
      taken: 0,
      held: {},
    };
  });
  await scene.stage.cloud.import('pickupSlots', old);
  await scene.later(HOUR_MS);
  const ids = (await scene.ledgers()).slots.map(({ _id }) => _id);
  expect(ids).toContain(slotId(scene.storeId, startMs));
  expect(ids.filter((id) => old.some(({ _id }) => _id === id))).toEqual([]);
  scene.stage.cloud.clock.advance(3 * 24 * HOUR_MS);
  await scene.later(MINUTE_MS);
  expect((await scene.ledgers()).slots).toEqual([]);
  expect(await scene.audit(before)).toEqual([]);
});
