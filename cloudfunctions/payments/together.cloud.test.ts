import type { Basket } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

const COFFEE = 'morrow-sh-01';
const CLOTHES = 'loom-sh-01';
const MINUTE_MS = 60_000;

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());
afterEach(() => scene.payFaults({}));

async function twoBrands(): Promise<Basket> {
  const { stock } = await scene.ledgers();
  const skuAt = (storeId: string) =>
    stock.find((entry) => entry.storeId === storeId && entry.available >= 5)!.skuId;
  return {
    storeId: COFFEE,
    lines: [{ skuId: skuAt(COFFEE), qty: 1 }],
    also: [{ storeId: CLOTHES, lines: [{ skuId: skuAt(CLOTHES), qty: 1 }] }],
    coupon: 'best',
    points: 300,
  };
}

async function ordersOf(ids: readonly { orderId: string }[]) {
  const { orders } = await scene.ledgers();
  return ids.map(({ orderId }) => orders.find(({ _id }) => _id === orderId)!);
}

test('I4, I9: two brands are paid by one tap, each to its own merchant; one is refunded, and the other keeps what it has', async () => {
  const before = await scene.ledgers();
  const { orderId, orders } = await scene.shop.place('lin', await twoBrands());
  await scene.shop.pay('lin', orderId);
  await scene.shop.settled('lin', orderId);
  const paid = await ordersOf(orders);
  expect(paid.map(({ state }) => state)).toEqual(['paid', 'paid']);
  expect(new Set(paid.map(({ transactionId }) => transactionId)).size).toBe(2);
  expect(paid.map(({ mchId }) => mchId === undefined)).toEqual([true, false]);
  expect(await scene.audit(before)).toEqual([]);

  await scene.stage.call('lin', 'orders', 'cancel', { orderId: orders[1]!.orderId });
  await scene.later(5 * MINUTE_MS);
  await scene.later(5 * MINUTE_MS);
  const [coffee, clothes] = await ordersOf(orders);
  expect([coffee!.state, clothes!.state]).toEqual(['paid', 'refunded']);
  // The coupon is still used by the one that is kept; the points of the other are back.
  expect(await scene.audit(before)).toEqual([]);

  await scene.stage.call('lin', 'orders', 'cancel', { orderId });
  await scene.later(5 * MINUTE_MS);
  await scene.later(5 * MINUTE_MS);
  expect((await ordersOf(orders)).map(({ state }) => state)).toEqual(['refunded', 'refunded']);
  expect(await scene.audit(before)).toEqual([]);
});

test('I9: where the notice is lost, one question settles all that was paid together', async () => {
  await scene.payFaults({ drop: { chance: 1 } });
  const before = await scene.ledgers();
  const { orderId, orders } = await scene.shop.place('lin', await twoBrands());
  await scene.shop.pay('lin', orderId);
  await scene.shop.settled('lin', orderId);
  expect((await ordersOf(orders)).map(({ state }) => state)).toEqual(['paid', 'paid']);
  expect(await scene.audit(before)).toEqual([]);
});

test('I9: paid when its time was over and the notice is late: every order of it is given back', async () => {
  await scene.payFaults({ drop: { chance: 1 } });
  const before = await scene.ledgers();
  const { orderId, orders } = await scene.shop.place('lin', await twoBrands());
  await scene.shop.pay('lin', orderId);
  await scene.stage.call('lin', 'orders', 'cancel', { orderId });
  expect((await ordersOf(orders)).map(({ state }) => state)).toEqual(['closed', 'closed']);
  for (const minutes of [1, 2, 5, 20, 61]) await scene.later(minutes * MINUTE_MS);
  expect((await ordersOf(orders)).map(({ state }) => state)).toEqual(['refunded', 'refunded']);
  expect(await scene.audit(before)).toEqual([]);
});

test('I8: a combined notice with other amounts, another merchant or another signature pays nothing', async () => {
  await scene.payFaults({ forge: { chance: 1 }, drop: { chance: 1 } });
  const { orderId, orders } = await scene.shop.place('lin', await twoBrands());
  await scene.shop.pay('lin', orderId);
  await scene.later(10_000);
  expect((await ordersOf(orders)).map(({ state }) => state)).toEqual(['unpaid', 'unpaid']);
  await scene.payFaults({});
  await scene.shop.settled('lin', orderId);
  expect((await ordersOf(orders)).map(({ state }) => state)).toEqual(['paid', 'paid']);
});

test('what was given up in part cannot be paid any more', async () => {
  const { orderId, orders } = await scene.shop.place('lin', await twoBrands());
  await scene.stage.call('lin', 'orders', 'cancel', { orderId: orders[1]!.orderId });
  for (const one of [orderId, orders[1]!.orderId])
    expect(await scene.stage.answer('lin', 'payments', 'prepay', { orderId: one })).toMatchObject({
      ok: false,
      error: { code: 'ORDER_STATE' },
    });
});
