import { stranger } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

const LONG = process.env.FANGZHEN_LONG === '1';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  await scene.stage.cloud.prewarm('orders', 8);
}, 60_000);
afterAll(() => scene.close());

const codesOf = (answers: { ok: boolean; error?: { code: string } }[]) =>
  answers.map((answer) => (answer.ok ? 'ok' : answer.error!.code)).sort();

test('I1: many buyers for few units: exactly as many succeed, the rest are told that it is sold out', async () => {
  const [buyers, units] = LONG ? [200, 50] : [80, 20];
  const skuId = await scene.shelve(units);
  const before = await scene.ledgers();
  const basket = { storeId: scene.storeId, lines: [{ skuId, qty: 1 }] };
  const body = scene.shop.body(basket, await scene.shop.quote(stranger(), basket));
  const answers = await Promise.all(
    Array.from({ length: buyers }, () => scene.stage.answer(stranger(), 'orders', 'place', body)),
  );
  const codes = codesOf(answers);
  expect(codes.filter((code) => code === 'ok')).toHaveLength(units);
  expect(codes.filter((code) => code === 'SOLD_OUT')).toHaveLength(buyers - units);
  expect(await scene.audit(before)).toEqual([]);

  // Nobody pays: the time-out frees exactly what they took.
  await scene.later(16 * 60_000);
  const { stock, orders } = await scene.ledgers();
  expect(stock.find((entry) => entry.skuId === skuId && entry.storeId === scene.storeId)).toMatchObject({
    onHand: units,
    available: units,
    reserved: 0,
    held: {},
  });
  expect(orders.filter(({ state }) => state === 'unpaid')).toEqual([]);
  expect(await scene.audit(before)).toEqual([]);
}, 180_000);

test('I4: many orders race for one coupon: exactly one has it, and cancelling gives it back once', async () => {
  const [coupon] = (await scene.stage.call('lin', 'coupons', 'mine', { state: 'usable' })).coupons.filter(
    ({ brandId }) => brandId === 'morrow',
  );
  const lines = (await scene.skus(50)).slice(0, 4).map((skuId) => ({ skuId, qty: 2 }));
  const basket = { storeId: scene.storeId, lines, coupon: { ids: [coupon!.id] } };
  const before = await scene.ledgers();
  const quote = await scene.shop.quote('lin', basket);
  expect(quote.couponIds).toEqual([coupon!.id]);
  // All of them have read the coupon before the first one writes.
  await scene.stage.cloud.prewarm('orders', 6);
  await scene.faults({ dbLatencyMs: 30 });
  const answers = await Promise.all(
    Array.from({ length: 6 }, () =>
      scene.stage.answer('lin', 'orders', 'place', scene.shop.body(basket, quote)),
    ),
  );
  await scene.faults({});
  expect(codesOf(answers)).toEqual([...Array(5).fill('COUPON_UNUSABLE'), 'ok']);
  expect(await scene.audit(before)).toEqual([]);

  const placed = answers.find((answer) => answer.ok) as { data: { orderId: string } };
  await scene.stage.call('lin', 'orders', 'cancel', { orderId: placed.data.orderId });
  const { coupons } = await scene.ledgers();
  expect(coupons.find(({ _id }) => _id === coupon!.id)).toMatchObject({ state: 'issued' });
  expect(await scene.audit(before)).toEqual([]);
});

test('I2: orders race for the same points: what fits is spent, nothing goes below zero', async () => {
  const lines = [{ skuId: (await scene.skus(50))[5]!, qty: 4 }];
  const basket = { storeId: scene.storeId, lines, points: 500 };
  const before = await scene.ledgers();
  const { points } = await scene.shop.quote('lin', basket);
  const quote = await scene.shop.quote('lin', basket);
  const answers = await Promise.all(
    Array.from({ length: 5 }, () =>
      scene.stage.answer('lin', 'orders', 'place', scene.shop.body(basket, quote)),
    ),
  );
  const fits = Math.floor(points.balance / 500);
  expect(codesOf(answers)).toEqual([
    ...Array(5 - fits).fill('POINTS_INSUFFICIENT'),
    ...Array(fits).fill('ok'),
  ]);
  expect(await scene.audit(before)).toEqual([]);
});
