import { contracts } from '@fangzhen/contracts';
import { stranger, type Basket } from '@fangzhen/tools/stage';
import * as v from 'valibot';
import { openScene, type Scene } from '../shared/testing/scene';

const COFFEE = 'morrow-sh-01';
const CLOTHES = 'loom-sh-01';

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());

async function someSku(storeId: string): Promise<string> {
  const { stock } = await scene.ledgers();
  return stock.find((entry) => entry.storeId === storeId && entry.available >= 5)!.skuId;
}

/** A coffee and a piece of clothing, with a coupon of the group's and points. */
async function twoStores(): Promise<Basket> {
  return {
    storeId: COFFEE,
    lines: [{ skuId: await someSku(COFFEE), qty: 1 }],
    also: [{ storeId: CLOTHES, lines: [{ skuId: await someSku(CLOTHES), qty: 1 }] }],
    coupon: 'best',
    points: 300,
  };
}

test('I5, I11: one quote and one placement over two brands: an order each, which add up to the whole', async () => {
  const before = await scene.ledgers();
  const basket = await twoStores();
  const quote = await scene.shop.quote('lin', basket);
  expect(v.parse(contracts.orders.quote.output, quote)).toEqual(quote);
  expect(quote.parts.map(({ store }) => store.brandId)).toEqual(['morrow', 'loom']);
  expect(quote.discounts.map(({ source }) => source)).toEqual(['coupon', 'points']);

  const placed = await scene.stage.call('lin', 'orders', 'place', scene.shop.body(basket, quote));
  expect(v.parse(contracts.orders.place.output, placed)).toEqual(placed);
  expect(placed.orders.map(({ payFen }) => payFen)).toEqual(quote.parts.map(({ payFen }) => payFen));
  expect(await scene.audit(before)).toEqual([]);

  const { orders, entries } = await scene.ledgers();
  const own = placed.orders.map(({ orderId }) => orders.find(({ _id }) => _id === orderId)!);
  expect(own.map(({ storeId }) => storeId)).toEqual([COFFEE, CLOTHES]);
  expect(own.reduce((sum, { usedPoints }) => sum + usedPoints, 0)).toBe(300);
  const spent = entries.filter(
    ({ orderId, kind }) => kind === 'spend' && own.some(({ _id }) => _id === orderId),
  );
  expect(spent.map(({ points }) => -points)).toEqual(own.map(({ usedPoints }) => usedPoints));
  await scene.stage.call('lin', 'orders', 'cancel', { orderId: placed.orderId });
});

test('I4: what is unpaid is given up together, and the shared coupon comes back once', async () => {
  const before = await scene.ledgers();
  const { orders } = await scene.shop.place('lin', await twoStores());
  const { order } = await scene.stage.call('lin', 'orders', 'cancel', { orderId: orders[1]!.orderId });
  expect(order.state).toBe('closed');
  const after = await scene.ledgers();
  for (const { orderId } of orders)
    expect(after.orders.find(({ _id }) => _id === orderId)?.state).toBe('closed');
  expect(await scene.audit(before)).toEqual([]);
});

test('I1: where one store has too little, nothing is taken in the other', async () => {
  const skuId = await scene.shelve(1);
  const basket = { ...(await twoStores()), storeId: COFFEE, lines: [{ skuId, qty: 2 }] };
  const quote = await scene.shop.quote('lin', basket);
  expect(quote.problems).toEqual([expect.objectContaining({ code: 'SOLD_OUT', storeId: COFFEE, skuId })]);
  const before = await scene.ledgers();
  const answer = await scene.stage.answer('lin', 'orders', 'place', scene.shop.body(basket, quote));
  expect(answer).toMatchObject({ ok: false, error: { code: 'SOLD_OUT' } });
  expect(await scene.ledgers()).toEqual(before);
});

test('I7: the same request gives the same orders; with a store more or less under the same key it is an error', async () => {
  const basket = await twoStores();
  const body = scene.shop.body(basket, await scene.shop.quote('lin', basket));
  const twins = await Promise.all(
    Array.from({ length: 3 }, () => scene.stage.call('lin', 'orders', 'place', body)),
  );
  for (const twin of twins) expect(twin).toEqual(twins[0]);
  const before = await scene.ledgers();
  const alone = { ...body, parts: body.parts.slice(0, 1) };
  for (const other of [alone, { ...body, parts: [...body.parts].reverse() }]) {
    const answer = await scene.stage.answer('lin', 'orders', 'place', other);
    expect(answer).toMatchObject({ ok: false, error: { code: 'KEY_REUSED' } });
  }
  expect(await scene.ledgers()).toEqual(before);
  await scene.stage.call('lin', 'orders', 'cancel', { orderId: twins[0]!.orderId });
});

test('a page of orders is not cut between those that were placed together', async () => {
  const who = stranger('many-checkouts');
  const basket: Basket = { ...(await twoStores()), coupon: 'none', points: 0 };
  const placed: string[] = [];
  for (const also of [[], ...Array.from({ length: 10 }, () => basket.also), []]) {
    const { orders } = await scene.shop.place(who, { ...basket, also });
    placed.unshift(...orders.map(({ orderId }) => orderId));
    scene.stage.cloud.clock.advance(1);
  }
  const first = await scene.stage.call(who, 'orders', 'mine', {});
  expect(first.orders).toHaveLength(21);
  const second = await scene.stage.call(who, 'orders', 'mine', { cursor: first.nextCursor! });
  const shown = [...first.orders, ...second.orders].map(({ id }) => id);
  expect(second.nextCursor).toBeUndefined();
  expect([...shown].sort()).toEqual([...placed].sort());
});
