import type { Product } from '@fangzhen/domain';
import { openScene, type Scene } from '../shared/testing/scene';

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());

const HOUR_MS = 3_600_000;
const SKU_ID = 'morrow-turkey-sandwich';

test('what is sold from 06:30 to 14:00 is refused outside of it, at quote and at order, with its hours', async () => {
  const products = (await scene.stage.cloud.export('products')) as unknown as Product[];
  const { name, sellHours } = products.find(({ _id }) => _id === SKU_ID)!;
  expect(sellHours).toHaveLength(7);
  const basket = { storeId: scene.storeId, lines: [{ skuId: SKU_ID, qty: 1 }] };
  const quote = await scene.shop.quote('zhou', basket);
  expect(quote.problems).toEqual([]);
  await scene.shop.place('zhou', basket);

  // It was 10:00.
  await scene.later(4 * HOUR_MS);
  const message = `“${name}”每天 06:30–14:00 供应，到时再来，或换一款`;
  expect((await scene.shop.quote('zhou', basket)).problems).toMatchObject([
    { code: 'SELL_WINDOW', skuId: SKU_ID, message },
  ]);
  const answer = await scene.stage.answer('zhou', 'orders', 'place', scene.shop.body(basket, quote));
  expect(answer).toMatchObject({ error: { code: 'SELL_WINDOW', message, details: { skuIds: [SKU_ID] } } });
  const { product } = await scene.stage.call('zhou', 'catalog', 'product', {
    productId: SKU_ID,
    storeId: scene.storeId,
  });
  expect(product.skus[0]).toMatchObject({ blocked: '每天 06:30–14:00 供应' });
});

test('the brand says when a product is sold: a minute later every store goes by it; a store and other brands do not say so', async () => {
  const productId = 'morrow-flat-white';
  const basket = { storeId: scene.storeId, lines: [{ skuId: productId, qty: 1 }] };
  const always = Array.from({ length: 7 }, () => [{ openMinute: 0, closeMinute: 1440 }]);
  const mornings = always.map(() => [{ openMinute: 420, closeMinute: 600 }]);
  const set = (who: string, sellHours: unknown) =>
    scene.stage.answer(who, 'prices', 'setSellHours', { brandId: 'morrow', productId, sellHours } as never);
  const codes = async () => (await scene.shop.quote('zhou', basket)).problems.map(({ code }) => code);
  expect(await codes()).toEqual([]);
  expect(await set('brand-morrow', mornings)).toMatchObject({ ok: true });
  scene.stage.cloud.clock.advance(60_000);
  expect(await codes()).toEqual(['SELL_WINDOW']);
  const place = { kind: 'brand' as const };
  const { products } = await scene.stage.call('brand-morrow', 'prices', 'list', { brandId: 'morrow', place });
  expect(products.find(({ id }) => id === productId)!.sellHours).toEqual(mornings);
  for (const [who, code] of [
    ['manager-morrow-store', 'FORBIDDEN'],
    ['clerk-morrow', 'FORBIDDEN'],
    ['finance', 'FORBIDDEN'],
    ['brand-loom', 'NOT_FOUND'],
  ] as const)
    expect(await set(who, null)).toMatchObject({ error: { code } });
  const backwards = always.map(() => [{ openMinute: 600, closeMinute: 420 }]);
  for (const wrong of [[], always.slice(1), always.map(() => []), backwards, 'always', undefined])
    expect(await set('brand-morrow', wrong)).toMatchObject({ error: { code: 'BAD_INPUT' } });
  expect(await set('brand-morrow', null)).toMatchObject({ ok: true });
  scene.stage.cloud.clock.advance(60_000);
  expect(await codes()).toEqual([]);
});
