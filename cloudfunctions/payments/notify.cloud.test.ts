import { roundTripsOf } from '@fangzhen/tools/testing';
import { openScene, type Scene } from '../shared/testing/scene';

const MINUTE_MS = 60_000;

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());
afterEach(() => scene.payFaults({}));

const stateOf = async (orderId: string) =>
  (await scene.stage.call('zhou', 'orders', 'one', { orderId })).order.state;
const basketOf = async () => ({
  storeId: scene.storeId,
  lines: [{ skuId: (await scene.skus(20))[0]!, qty: 1 }],
});

async function eventually(state: string, orderId: string): Promise<void> {
  for (let tried = 0; tried < 100 && (await stateOf(orderId)) !== state; tried += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await stateOf(orderId)).toBe(state);
}

test('I8: a notice that comes five times has one effect', async () => {
  const before = await scene.ledgers();
  await scene.payFaults({ repeat: { chance: 1, times: 4 } });
  const { orderId } = await scene.shop.place('zhou', await basketOf());
  await scene.shop.pay('zhou', orderId);
  await eventually('paid', orderId);
  const sent = await attempts(orderId, 5);
  expect(sent.map(({ status }) => status)).toEqual(Array(5).fill(204));
  await scene.later(MINUTE_MS);
  const { notices } = await scene.ledgers();
  expect(notices.filter((notice) => notice.orderId === orderId)).toHaveLength(1);
  expect(await heard(orderId)).toMatchObject({ payment: { by: 'notice', notices: 5 } });
  expect(await scene.audit(before)).toEqual([]);
});

test('I8: notices with another amount, merchant or signature have no effect; the genuine one has', async () => {
  const before = await scene.ledgers();
  await scene.payFaults({ forge: { chance: 1 }, drop: { chance: 1 } });
  const { orderId } = await scene.shop.place('zhou', await basketOf());
  await scene.shop.pay('zhou', orderId);
  const forged = await attempts(orderId, 3);
  expect(forged.map(({ kind }) => kind).sort()).toEqual([
    'forged amount',
    'forged merchant',
    'forged signature',
  ]);
  expect(forged.every(({ status }) => status === 400)).toBe(true);
  expect(await stateOf(orderId)).toBe('unpaid');
  // Of the three only that one is signed and names an order of ours.
  expect(await heard(orderId)).toEqual({ payment: undefined, refusedNotices: 1 });

  await scene.payFaults({});
  await scene.later(MINUTE_MS);
  await scene.stage.pay.deliverDue();
  await eventually('paid', orderId);
  expect(await heard(orderId)).toMatchObject({ payment: { by: 'notice', notices: 1 }, refusedNotices: 1 });
  expect(await scene.audit(before)).toEqual([]);
});

async function heard(orderId: string) {
  const order = (await scene.ledgers()).orders.find(({ _id }) => _id === orderId)!;
  const { payment, refusedNotices } = order;
  return { payment, refusedNotices };
}

/** What the local WeChat Pay sent of an order's notice that reached somebody, once there are `count` of it. */
async function attempts(orderId: string, count: number): Promise<{ kind: string; status: number }[]> {
  for (let tried = 0; ; tried += 1) {
    const answer = await fetch(`${scene.stage.pay.url}/pay/notices?outTradeNo=${orderId}`);
    const { notices } = (await answer.json()) as {
      notices: { attempts: { kind: string; status: number }[] }[];
    };
    const sent = notices.flatMap((notice) => notice.attempts).filter(({ status }) => status > 0);
    if (sent.length >= count || tried === 100) return sent;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('I8: a transaction that is claimed for one order pays no other', async () => {
  const { orderId } = await scene.shop.place('zhou', await basketOf());
  await scene.payFaults({ drop: { chance: 1 } });
  const { package: prepay } = await scene.stage.call('zhou', 'payments', 'prepay', { orderId });
  const tapped = await fetch(`${scene.stage.pay.url}/pay/${prepay.replace('prepay_id=', '')}/confirm`, {
    method: 'POST',
  });
  const { transactionId } = (await tapped.json()) as { transactionId: string };
  const claim = { _id: transactionId, orderId: 'another', kind: 'paid', amountFen: 1, atMs: 0 };
  await scene.stage.cloud.import('paymentNotices', [claim]);
  expect(await scene.stage.answer('zhou', 'payments', 'sync', { orderId })).toMatchObject({ ok: false });
  expect(await stateOf(orderId)).toBe('unpaid');

  // As after a kill between the claim and the order: the same payment finds its own claim and goes on.
  await scene.stage.cloud.import('paymentNotices', [{ ...claim, orderId }]);
  expect(await scene.stage.call('zhou', 'payments', 'sync', { orderId })).toEqual({ state: 'paid' });
});

test('a notice costs one read, its claim, the order, stock and coupon, and one to clear', async () => {
  const lines = (await scene.skus(20)).slice(0, 2).map((skuId) => ({ skuId, qty: 1 }));
  const basket = { storeId: scene.storeId, lines, coupon: 'best' as const, points: 50 };
  const { orderId } = await scene.shop.place('lin', basket);
  const trips = await roundTripsOf(scene.stage, 'payments', async () => {
    await scene.shop.pay('lin', orderId);
    await attempts(orderId, 1);
  });
  expect(trips).toBe(6);
  expect((await scene.stage.call('lin', 'orders', 'one', { orderId })).order.state).toBe('paid');
});

test('I8: what is no notice at all is refused and changes nothing', async () => {
  const before = await scene.ledgers();
  for (const body of ['', '{}', '{"id":"x"}', 'not json', JSON.stringify({ action: 'prepay' })]) {
    const answer = await fetch(`${scene.stage.url}/http/pay/notify`, { method: 'POST', body });
    expect(answer.status).toBe(400);
  }
  expect(await scene.ledgers()).toEqual(before);
});

test('I9: a payment that comes after closing revives the order when everything is still there', async () => {
  const before = await scene.ledgers();
  const { orderId } = await scene.shop.place('zhou', await basketOf());
  await closeWhilePaying(orderId);
  await eventually('paid', orderId);
  await scene.later(2 * MINUTE_MS);
  expect(await scene.audit(before)).toEqual([]);
});

test('I9: a payment that comes after closing is refunded when the stock is gone', async () => {
  const skuId = await scene.shelve(1);
  const before = await scene.ledgers();
  const basket = { storeId: scene.storeId, lines: [{ skuId, qty: 1 }] };
  const { orderId } = await scene.shop.place('zhou', basket);
  await closeWhilePaying(orderId, () => scene.shop.buy('chen', basket));
  await scene.later(2 * MINUTE_MS);
  await eventually('refunded', orderId);
  expect(await scene.audit(before)).toEqual([]);
});

test('I9: two that ask at once about one late payment revive its order, also with the last unit', async () => {
  for (let round = 0; round < 5; round += 1) {
    const skuId = await scene.shelve(1);
    const before = await scene.ledgers();
    const basket = { storeId: scene.storeId, lines: [{ skuId, qty: 1 }], points: 50 };
    const { orderId } = await scene.shop.place('lin', basket);
    await scene.payFaults({ drop: { chance: 1 } });
    await scene.shop.pay('lin', orderId);
    await scene.stage.call('lin', 'orders', 'cancel', { orderId });
    await scene.faults({ dbLatencyMs: 10 });
    await Promise.all([1, 2].map(() => scene.stage.answer('lin', 'payments', 'sync', { orderId })));
    await scene.faults({});
    expect((await scene.stage.call('lin', 'payments', 'sync', { orderId })).state).toBe('paid');
    expect(await scene.audit(before)).toEqual([]);
  }
});

/** The shopper has tapped "pay" when the order is closed, and WeChat Pay's notice comes only after that. */
async function closeWhilePaying(orderId: string, between?: () => Promise<unknown>): Promise<void> {
  await scene.payFaults({ delay: { chance: 1, ms: MINUTE_MS } });
  await scene.shop.pay('zhou', orderId);
  await scene.stage.call('zhou', 'orders', 'cancel', { orderId });
  await scene.payFaults({});
  await between?.();
  await scene.later(MINUTE_MS);
  await scene.stage.pay.deliverDue();
}
