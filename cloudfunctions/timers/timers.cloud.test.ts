import type { Order } from '@fangzhen/domain';
import { openScene, type Scene } from '../shared/testing/scene';

const MINUTE_MS = 60_000;
/** More than one batch of either kind. */
const STUCK = 240;
/** More than one batch. */
const FLASH = 130;

jest.setTimeout(120_000);

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());
afterEach(() => scene.payFaults({}));

const orderOf = async (orderId: string): Promise<Order> =>
  (await scene.ledgers()).orders.find(({ _id }) => _id === orderId)!;

/** The same order under another id: news to the feed. */
const copyOf = ({ told: _, ...model }: Order, _id: string): Order => ({
  ...model,
  ...{ _id, holdId: `${_id}_1`, untold: true },
});

async function buyOne(who: string): Promise<string> {
  const [skuId] = await scene.skus(20);
  return scene.shop.buy(who, { storeId: scene.storeId, lines: [{ skuId: skuId!, qty: 1 }] });
}

async function minutes(...steps: number[]): Promise<void> {
  for (const step of steps) {
    await scene.later(step * MINUTE_MS);
    await scene.stage.pay.deliverDue();
  }
}

/** A paid order whose refund WeChat Pay would not take: its event is left for the timers. */
async function refundLeft(who: string): Promise<string> {
  const orderId = await buyOne(who);
  // The payment's own notice, should it come after the cancelling, would carry out what is to be left.
  await scene.stage.pay.deliverDue();
  await scene.payFaults({ outOfFunds: true });
  await scene.stage.call(who, 'orders', 'cancel', { orderId });
  await scene.payFaults({});
  return orderId;
}

test('I14: orders that never come to an end keep no other from its turn', async () => {
  const model = await orderOf(await refundLeft('zhou'));
  expect(model).toMatchObject({ state: 'refunding', pending: true });
  // Older, and WeChat Pay knows none of them: some with their refund still to be asked for, some asked for long ago.
  const stuck = Array.from({ length: STUCK }, (_, i) => {
    const _id = `stuck${String(i).padStart(27, '0')}`;
    const asked = i % 2 === 0 ? { events: [], pending: false } : {};
    const older = { placedAtMs: model.placedAtMs - 1000, lookAtMs: model.lookAtMs - 1000, expiresAtMs: 0 };
    return { ...copyOf(model, _id), ...asked, ...older, pickupCode: String(90_000_000 + i) };
  });
  await scene.stage.cloud.import('orders', stuck);
  const orderId = await refundLeft('lin');
  await minutes(1, 1, 1, 1);
  expect((await orderOf(orderId)).state).toBe('refunded');
  expect((await orderOf(model._id)).state).toBe('refunded');
});

test('I9: a refund that WeChat Pay closes is asked for again under another number, until the money is back', async () => {
  const before = await scene.ledgers();
  const orderId = await buyOne('lin');
  await scene.payFaults({ refundResult: 'CLOSED' });
  await scene.stage.call('lin', 'orders', 'cancel', { orderId });
  await minutes(1, 1);
  const closed = await orderOf(orderId);
  expect(closed.state).toBe('refunding');
  expect(closed.refund?.attempt).toBeGreaterThan(1);
  await scene.payFaults({});
  await minutes(2, 5, 10, 10);
  expect((await orderOf(orderId)).state).toBe('refunded');
  expect(await scene.audit(before)).toEqual([]);
});

test('I1: more unpaid orders than a batch, expired at once, are closed several at a time, and their stock is free', async () => {
  const before = await scene.ledgers();
  const [skuId] = await scene.skus(20);
  const { orderId } = await scene.shop.place('zhou', {
    storeId: scene.storeId,
    lines: [{ skuId: skuId!, qty: 1 }],
  });
  const model = await orderOf(orderId);
  const others = Array.from({ length: FLASH }, (_, i) => {
    const _id = `flash${String(i).padStart(27, '0')}`;
    return { ...copyOf(model, _id), pickupCode: String(91_000_000 + i) };
  });
  await scene.stage.cloud.import('orders', others);
  const closed = async () => {
    const { orders } = await scene.ledgers();
    const flash = orders.filter(({ _id }) => _id.startsWith('flash') || _id === orderId);
    return flash.filter(({ state }) => state === 'closed').length;
  };
  await minutes(16);
  // All of them where nothing else runs; more than one batch also on a busy machine.
  expect(await closed()).toBeGreaterThan(100);
  await minutes(1);
  expect(await closed()).toBe(FLASH + 1);
  expect(await scene.audit(before)).toEqual([]);
});

test('I1: goods given back are marked for as long as their order may give them back again', async () => {
  const before = await scene.ledgers();
  const orderId = await refundLeft('zhou');
  // Killed when the goods were back and before that was noted; and then no timer ran for more than an hour.
  const { events, ...order } = await orderOf(orderId);
  const returned = { ...events[0]!, id: `${order.holdId}-returnStock`, type: 'returnStock' as const };
  await scene.stage.cloud.import('orders', [{ ...order, events: [returned, ...events] }]);
  await minutes(70, 2, 2);
  expect((await orderOf(orderId)).state).toBe('refunded');
  expect(await scene.audit(before)).toEqual([]);
});
