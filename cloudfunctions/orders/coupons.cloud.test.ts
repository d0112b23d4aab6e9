import type { Coupon } from '@fangzhen/domain';
import { stranger } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

const OF_BRAND = 'morrow-coffee-30-6';
const OF_GROUP = 'group-welcome-8';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  for (const [templateId, clientClaimId] of [
    [OF_BRAND, 'zhou-coffee-first'],
    [OF_BRAND, 'zhou-coffee-again'],
    [OF_GROUP, 'zhou-welcome-01'],
  ] as const)
    await scene.stage.call('zhou', 'coupons', 'claim', { templateId, clientClaimId });
}, 60_000);
afterAll(() => scene.close());

/** Coffee for some ¥60. */
async function basket() {
  const products = await scene.stage.cloud.export('products');
  const coffee = (products as { categoryId: string; skus: { id: string; priceFen: number }[] }[]).filter(
    ({ categoryId }) => categoryId === 'morrow-classic',
  );
  const skus = coffee.flatMap(({ skus: of }) => of);
  const { stock } = await scene.ledgers();
  const { skuId } = stock.find(
    (one) => one.storeId === scene.storeId && one.available > 20 && skus.some(({ id }) => id === one.skuId),
  )!;
  return { storeId: scene.storeId, lines: [{ skuId, qty: 3 }], coupon: 'best' as const };
}

const couponsOf = async (ids: readonly string[]): Promise<Coupon[]> =>
  (await scene.ledgers()).coupons.filter(({ _id }) => ids.includes(_id));

test('I4: an order uses a coupon of each group: both are locked, and come back when it is given up', async () => {
  const before = await scene.ledgers();
  const quote = await scene.shop.quote('zhou', await basket());
  const used = await couponsOf(quote.couponIds);
  expect(used.map(({ templateId }) => templateId).sort()).toEqual([OF_GROUP, OF_BRAND]);
  expect(quote.discounts.map(({ payer }) => payer)).toEqual(['brand', 'group']);

  const placed = await scene.stage.call('zhou', 'orders', 'place', scene.shop.body(await basket(), quote));
  const order = (await scene.ledgers()).orders.find(({ _id }) => _id === placed.orderId)!;
  expect(order.couponIds).toEqual(quote.couponIds);
  expect((await couponsOf(order.couponIds)).map(({ state, holdId }) => [state, holdId])).toEqual(
    order.couponIds.map(() => ['locked', order.holdId]),
  );
  expect(await scene.audit(before)).toEqual([]);

  await scene.stage.call('zhou', 'orders', 'cancel', { orderId: placed.orderId });
  expect((await couponsOf(order.couponIds)).map(({ state }) => state)).toEqual(['issued', 'issued']);
  expect(await scene.audit(before)).toEqual([]);
});

test('I4: of one group a second coupon is refused, whoever asks for it, and the quote says why', async () => {
  const before = await scene.ledgers();
  const own = before.coupons.filter(({ templateId, memberId }) => templateId === OF_BRAND && memberId !== '');
  const mine = own.filter(({ state }) => state === 'issued').slice(-2);
  const both = mine.map(({ _id }) => _id);
  const quote = await scene.shop.quote('zhou', { ...(await basket()), coupon: { ids: both } });
  expect(quote.couponIds).toHaveLength(1);
  const other = quote.coupons.find(({ couponId, used }) => both.includes(couponId) && !used)!;
  expect(other).toMatchObject({ usable: true, instead: quote.couponIds });
  expect(other.reason).toBe('与「咖啡满 30 减 6」不能同用，换成它也不会更省');
  const body = { ...scene.shop.body(await basket(), quote), couponIds: both };
  const answer = await scene.stage.answer('zhou', 'orders', 'place', body);
  expect(answer).toMatchObject({ ok: false, error: { code: 'COUPON_UNUSABLE' } });
  expect(await scene.audit(before)).toEqual([]);
});

test('I4: paid, both are redeemed', async () => {
  const before = await scene.ledgers();
  const orderId = await scene.shop.buy('zhou', await basket());
  const { orders, coupons } = await scene.ledgers();
  const { couponIds } = orders.find(({ _id }) => _id === orderId)!;
  expect(couponIds).toHaveLength(2);
  for (const id of couponIds) expect(coupons.find(({ _id }) => _id === id)?.state).toBe('redeemed');
  expect(await scene.audit(before)).toEqual([]);
});

test('I17: a cup for nothing, the dearest one, in the stores of its city alone', async () => {
  const before = await scene.ledgers();
  const who = stranger();
  const templateId = 'morrow-shanghai-cup';
  const { coupon } = await scene.stage.call(who, 'coupons', 'claim', {
    templateId,
    clientClaimId: 'a-cup-for-nothing',
  });
  const cart = await basket();
  const quote = await scene.shop.quote(who, cart);
  const [cup] = quote.parts[0]!.lines;
  expect(quote.discounts).toMatchObject([{ sourceId: coupon.id, amountFen: cup!.unitFen, payer: 'brand' }]);
  expect(quote.payFen).toBe(2 * cup!.unitFen);

  const inHangzhou = await scene.shop.quote(who, { ...cart, storeId: 'morrow-hz-01' });
  expect(inHangzhou.coupons).toMatchObject([{ used: false, reason: '这张券在别的地区用，请换当地的门店' }]);

  const alone = { ...cart, lines: [{ ...cart.lines[0]!, qty: 1 }] };
  await scene.shop.buy(who, alone);
  expect(await scene.audit(before)).toEqual([]);
});
