import { randomUUID } from 'node:crypto';
import { contracts } from '@fangzhen/contracts';
import { stranger } from '@fangzhen/tools/stage';
import { roundTripsOf } from '@fangzhen/tools/testing';
import * as v from 'valibot';
import { openScene, type Scene } from '../shared/testing/scene';

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());

async function basketOf(count: number, qty = 1) {
  const skus = (await scene.skus(20)).slice(0, count);
  return { storeId: scene.storeId, lines: skus.map((skuId) => ({ skuId, qty })) };
}

test('a quote names every discount, and placing it gives just that price', async () => {
  const before = await scene.ledgers();
  const basket = { ...(await basketOf(2)), coupon: 'best' as const, points: 'max' as const };
  const quote = await scene.shop.quote('lin', basket);
  expect(v.parse(contracts.orders.quote.output, quote)).toEqual(quote);
  expect(quote.discounts.map(({ source }) => source)).toEqual(['coupon', 'points']);

  const placed = await scene.stage.call('lin', 'orders', 'place', scene.shop.body(basket, quote));
  expect(v.parse(contracts.orders.place.output, placed)).toEqual(placed);
  expect(placed).toMatchObject({ orders: [{ state: 'unpaid' }], payFen: quote.payFen });
  expect(await scene.audit(before)).toEqual([]);

  const { order } = await scene.stage.call('lin', 'orders', 'cancel', { orderId: placed.orderId });
  expect(order.state).toBe('closed');
  expect(await scene.audit(before)).toEqual([]);
});

test('a quote is one round trip and a placement with coupon and points ten, once an instance knows the store and the caller', async () => {
  const basket = { ...(await basketOf(2)), coupon: 'best' as const, points: 100 };
  let quote = await scene.shop.quote('lin', basket);
  expect(
    await roundTripsOf(
      scene.stage,
      'orders.quote',
      async () => (quote = await scene.shop.quote('lin', basket)),
    ),
  ).toBe(1);
  expect(quote.discounts).toHaveLength(2);
  let orderId = '';
  const place = async () => {
    ({ orderId } = await scene.stage.call('lin', 'orders', 'place', scene.shop.body(basket, quote)));
  };
  expect(await roundTripsOf(scene.stage, 'orders.place', place)).toBe(10);
  await scene.stage.call('lin', 'orders', 'cancel', { orderId });
});

test('I1: the same SKU twice in one cart is added up before it is reserved', async () => {
  const skuId = await scene.shelve(5);
  const lines = [
    { skuId, qty: 3 },
    { skuId, qty: 3 },
  ];
  const quote = await scene.shop.quote('zhou', { storeId: scene.storeId, lines });
  expect(quote).toMatchObject({
    parts: [{ lines: [{ skuId, qty: 6, available: 5 }] }],
    problems: [{ code: 'SOLD_OUT', skuId, available: 5 }],
  });
  const before = await scene.ledgers();
  const body = scene.shop.body({ storeId: scene.storeId, lines }, quote);
  expect(await scene.stage.answer('zhou', 'orders', 'place', body)).toMatchObject({
    ok: false,
    error: { code: 'SOLD_OUT', details: { lines: [{ skuId, available: 5 }] } },
  });
  expect(await scene.ledgers()).toEqual(before);
});

test('I1: where one of two lines is missing, the other is not taken either, and the missing one is named', async () => {
  const [there, missing] = [await scene.shelve(5), await scene.shelve(1)];
  const lines = [there, missing].map((skuId) => ({ skuId, qty: 2 }));
  const basket = { storeId: scene.storeId, lines };
  const body = scene.shop.body(basket, await scene.shop.quote('zhou', basket));
  const before = await scene.ledgers();
  expect(await scene.stage.answer('zhou', 'orders', 'place', body)).toMatchObject({
    ok: false,
    error: { code: 'SOLD_OUT', details: { lines: [{ skuId: missing, available: 1 }] } },
  });
  expect(await scene.ledgers()).toEqual(before);
});

test('I7: the same request again gives the same order, whatever happened between', async () => {
  const before = await scene.ledgers();
  const basket = await basketOf(1);
  const body = scene.shop.body(basket, await scene.shop.quote('zhou', basket));
  const first = await scene.stage.call('zhou', 'orders', 'place', body);
  expect(await scene.stage.call('zhou', 'orders', 'place', body)).toEqual(first);
  const { orders } = await scene.ledgers();
  expect(orders).toHaveLength(before.orders.length + 1);
  expect(await scene.audit(before)).toEqual([]);
});

test('I7: the same key with another body is an error and changes nothing', async () => {
  const basket = await basketOf(1);
  const body = scene.shop.body(basket, await scene.shop.quote('zhou', basket));
  await scene.stage.call('zhou', 'orders', 'place', body);
  const before = await scene.ledgers();
  const answer = await scene.stage.answer('zhou', 'orders', 'place', {
    ...body,
    parts: [{ ...body.parts[0], note: '多放冰' }],
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'KEY_REUSED' } });
  expect(await scene.ledgers()).toEqual(before);
});

test("I7: a stranger's id behaves as unused", async () => {
  const basket = await basketOf(1);
  const body = scene.shop.body(basket, await scene.shop.quote('zhou', basket));
  const first = await scene.stage.call('zhou', 'orders', 'place', body);
  const other = await scene.stage.call(stranger(), 'orders', 'place', body);
  expect(other.orderId).not.toBe(first.orderId);
});

test('I7: twins of one request at the same moment become one order', async () => {
  const before = await scene.ledgers();
  const basket = await basketOf(2);
  const body = scene.shop.body(basket, await scene.shop.quote('zhou', basket));
  const placed = await Promise.all(
    Array.from({ length: 6 }, () => scene.stage.call('zhou', 'orders', 'place', body)),
  );
  expect(new Set(placed.map(({ orderId }) => orderId)).size).toBe(1);
  expect(await scene.audit(before)).toEqual([]);
});

test('I13: no money field of the client has any authority', async () => {
  const basket = { ...(await basketOf(2)), coupon: 'best' as const };
  const quote = await scene.shop.quote('lin', basket);
  const body = scene.shop.body(basket, quote);
  const [part] = body.parts;
  const buying = (changed: object) => ({ ...body, parts: [{ ...part, ...changed }] });
  const before = await scene.ledgers();
  const forged = [
    [{ ...body, expectedPayFen: 1 }, 'PRICE_CHANGED'],
    [{ ...body, expectedPayFen: quote.payFen - 1 }, 'PRICE_CHANGED'],
    [{ ...body, points: 999_999 }, 'POINTS_INSUFFICIENT'],
    [{ ...body, couponIds: ['no-such-coupon'] }, 'COUPON_UNUSABLE'],
    [{ ...body, payFen: 1 }, 'BAD_INPUT'],
    [buying({ lines: [{ ...part!.lines[0], unitFen: 1 }] }), 'BAD_INPUT'],
    [buying({ lines: [{ ...part!.lines[0], qty: -1 }] }), 'BAD_INPUT'],
    [buying({ lines: [] }), 'BAD_INPUT'],
    [buying({ payFen: 1 }), 'BAD_INPUT'],
    [{ ...body, parts: [] }, 'BAD_INPUT'],
    [{ ...body, parts: [part, part] }, 'BAD_INPUT'],
    [buying({ storeId: 'no-such-store' }), 'NOT_FOUND'],
    [buying({ lines: [{ skuId: 'no-such-sku', qty: 1 }] }), 'NOT_FOUND'],
  ] as const;
  for (const [input, code] of forged) {
    const answer = await scene.stage.answer('lin', 'orders', 'place', {
      ...input,
      clientOrderId: randomUUID(),
    });
    expect(answer).toMatchObject({ ok: false, error: { code } });
  }
  expect(await scene.ledgers()).toEqual(before);
});

test("I12: another member's order, coupon and cancel are as if they did not exist", async () => {
  const { orderId } = await scene.shop.place('zhou', await basketOf(1));
  const before = await scene.ledgers();
  for (const [fn, action] of [
    ['orders', 'one'],
    ['orders', 'cancel'],
    ['payments', 'prepay'],
    ['payments', 'sync'],
  ] as const) {
    const answer = await scene.stage.answer('chen', fn, action, { orderId });
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  }
  const mine = before.coupons.find(({ state }) => state === 'issued')!;
  const basket = await basketOf(1);
  const quote = await scene.shop.quote('chen', basket);
  const stolen = { ...scene.shop.body(basket, quote), couponIds: [mine._id] };
  expect(await scene.stage.answer('chen', 'orders', 'place', stolen)).toMatchObject({
    ok: false,
    error: { code: 'COUPON_UNUSABLE' },
  });
  expect(await scene.ledgers()).toEqual(before);
});

test('a closed store takes no order and says when it opens', async () => {
  const closed = (
    await scene.stage.call('lin', 'stores', 'list', { cityCode: '310100', brandId: 'bloom', limit: 1 })
  ).stores[0]!;
  const { stock } = await scene.ledgers();
  const { skuId } = stock.find((entry) => entry.storeId === closed.id && entry.available > 5)!;
  const basket = { storeId: closed.id, lines: [{ skuId, qty: 1 }] };
  const nowMs = scene.stage.cloud.clock.nowMs();
  const shut = nowMs + 16 * 3_600_000;
  scene.stage.cloud.clock.set(shut);
  try {
    const quote = await scene.shop.quote('lin', basket);
    expect(quote.problems).toEqual([expect.objectContaining({ code: 'STORE_CLOSED' })]);
    const answer = await scene.stage.answer('lin', 'orders', 'place', scene.shop.body(basket, quote));
    expect(answer).toMatchObject({ ok: false, error: { code: 'STORE_CLOSED' } });
    if (answer.ok) throw new Error('it was placed');
    expect(answer.error.details?.opensAtMs).toBeGreaterThan(shut);
  } finally {
    scene.stage.cloud.clock.set(nowMs);
  }
});
