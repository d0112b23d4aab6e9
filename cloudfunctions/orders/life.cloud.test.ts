import { contracts } from '@fangzhen/contracts';
import * as v from 'valibot';
import { openScene, type Scene } from '../shared/testing/scene';

const MINUTE_MS = 60_000;
const CLERK = 'clerk-morrow';

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());

const one = async (orderId: string, who = 'lin') =>
  (await scene.stage.call(who, 'orders', 'one', { orderId })).order;
const basketOf = async (count = 2) => ({
  storeId: scene.storeId,
  lines: (await scene.skus(20)).slice(0, count).map((skuId) => ({ skuId, qty: 2 })),
  coupon: 'best' as const,
  points: 'max' as const,
});

test('an order goes from cart to hand-over, and its points are earned', async () => {
  const before = await scene.ledgers();
  // What it earns is pending; the tests after this one spend what is left.
  const orderId = await scene.shop.buy('lin', { ...(await basketOf()), points: 100 });
  const paid = await one(orderId);
  expect(v.parse(contracts.orders.one.output, { order: paid })).toEqual({ order: paid });
  expect(paid).toMatchObject({
    state: 'paid',
    pickupCode: expect.stringMatching(/^\d{8}$/),
    can: { pay: false, cancel: true },
  });
  expect(await scene.audit(before)).toEqual([]);

  await scene.shop.handOver(CLERK, 'lin', scene.storeId, orderId);
  const done = await one(orderId);
  expect(done.timeline.map(({ state }) => state)).toEqual([
    'unpaid',
    'paid',
    'accepted',
    'ready',
    'completed',
  ]);
  expect(done.pickupCode).toBeUndefined();
  const { entries } = await scene.stage.call('lin', 'points', 'statement', {});
  expect(entries[0]).toMatchObject({ kind: 'earn', points: done.earnPoints, orderId });
  expect(await scene.audit(before)).toEqual([]);
});

test('I10: a pickup code verifies once, and an order moves once, however many press at the same time', async () => {
  const before = await scene.ledgers();
  const orderId = await scene.shop.buy('zhou', { ...(await basketOf(1)), coupon: 'none', points: 0 });
  const { pickupCode: code } = await one(orderId, 'zhou');
  const { stage, storeId } = scene;
  const press = async (action: 'accept' | 'ready', times: number) =>
    (
      await Promise.all(
        Array.from({ length: times }, () => stage.answer(CLERK, 'workbench', action, { storeId, orderId })),
      )
    ).filter(({ ok }) => ok);
  expect(await stage.answer(CLERK, 'workbench', 'verify', { storeId, code })).toMatchObject({
    error: { code: 'ORDER_STATE' },
  });
  expect(await press('accept', 4)).toHaveLength(1);
  expect(await press('ready', 4)).toHaveLength(1);
  const verified = await Promise.all(
    Array.from({ length: 4 }, () => stage.answer(CLERK, 'workbench', 'verify', { storeId, code })),
  );
  expect(verified.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await stage.answer(CLERK, 'workbench', 'verify', { storeId, code: '00000000' })).toMatchObject({
    error: { code: 'CODE_UNKNOWN' },
  });
  expect(await scene.audit(before)).toEqual([]);
});

test('I3: cancelling gives points back to their own lots, with their own expiry', async () => {
  const lotsBefore = (await scene.stage.call('lin', 'points', 'statement', {})).lots;
  const before = await scene.ledgers();
  const basket = { ...(await basketOf()), coupon: 'none' as const };
  const { orderId } = await scene.shop.place('lin', basket);
  expect((await scene.stage.call('lin', 'points', 'statement', {})).lots).not.toEqual(lotsBefore);
  await scene.stage.call('lin', 'orders', 'cancel', { orderId });
  expect((await scene.stage.call('lin', 'points', 'statement', {})).lots).toEqual(lotsBefore);
  expect(await scene.audit(before)).toEqual([]);
});

test('I6: a paid order that is cancelled before it is accepted is refunded whole, and everything goes back', async () => {
  const before = await scene.ledgers();
  const orderId = await scene.shop.buy('lin', await basketOf());
  const cancelled = (await scene.stage.call('lin', 'orders', 'cancel', { orderId })).order;
  expect(cancelled).toMatchObject({ state: 'refunding', refundFen: cancelled.payFen });
  await scene.later(2 * MINUTE_MS);
  expect((await one(orderId)).state).toBe('refunded');
  expect(await scene.audit(before)).toEqual([]);
  expect(await scene.stage.answer('lin', 'orders', 'cancel', { orderId })).toMatchObject({
    error: { code: 'ORDER_STATE' },
  });
});

test('an order that the store has accepted is not cancelled by the member', async () => {
  const orderId = await scene.shop.buy('zhou', { ...(await basketOf(1)), coupon: 'none', points: 0 });
  await scene.stage.call(CLERK, 'workbench', 'accept', { storeId: scene.storeId, orderId });
  const before = await scene.ledgers();
  expect(await scene.stage.answer('zhou', 'orders', 'cancel', { orderId })).toMatchObject({
    error: { code: 'ORDER_STATE' },
  });
  expect(await scene.ledgers()).toEqual(before);
});

test('I9: an unpaid order closes after 15 minutes; one whose notice was lost is paid instead', async () => {
  const before = await scene.ledgers();
  const basket = { ...(await basketOf(1)), coupon: 'none' as const, points: 0 };
  const idle = await scene.shop.place('zhou', basket);
  const lost = await scene.shop.place('zhou', basket);
  await scene.payFaults({ drop: { chance: 1 } });
  await scene.shop.pay('zhou', lost.orderId);
  await scene.later(16 * MINUTE_MS);
  expect((await one(idle.orderId, 'zhou')).state).toBe('closed');
  expect((await one(lost.orderId, 'zhou')).state).toBe('paid');
  await scene.payFaults({});
  expect(await scene.audit(before)).toEqual([]);
});
