import { contracts } from '@fangzhen/contracts';
import { stranger, type Basket } from '@fangzhen/tools/stage';
import { roundTripsOf } from '@fangzhen/tools/testing';
import sumBy from 'lodash-es/sumBy';
import * as v from 'valibot';
import { openScene, type Scene } from '../shared/testing/scene';

const STORE = 'loom-sh-01';
const CLERK = 'clerk-loom';
const PHONE = '13800001234';
const HOME = 'address-lin-home';
const OFFICE = 'address-lin-office';
const MINUTE_MS = 60_000;

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());

const deliver = (addressId?: string, qty = 1, skuId = 'loom-merino-crew-cloud-m'): Basket => ({
  storeId: STORE,
  lines: [{ skuId, qty }],
  fulfilment: { kind: 'delivery', addressId },
});
const order = async (orderId: string) => (await scene.stage.call('lin', 'orders', 'one', { orderId })).order;
const move = (action: 'accept' | 'ready' | 'depart' | 'deliver', orderId: string) =>
  scene.stage.call(CLERK, 'workbench', action, { storeId: STORE, orderId });
const onBoard = async (orderId: string) =>
  (await scene.stage.call(CLERK, 'workbench', 'board', { storeId: STORE })).orders.find(
    ({ id }) => id === orderId,
  )!;

/** Without how often each payment was told of: a notice of an earlier order may still be on its way. */
async function ledgers() {
  const { orders, ...rest } = await scene.ledgers();
  return { ...rest, orders: orders.map(({ payment: _, ...order }) => order) };
}

test('a delivery is quoted with its fees, placed for just that, goes out and arrives', async () => {
  const before = await ledgers();
  const quote = await scene.shop.quote('lin', { ...deliver(HOME), coupon: 'best', points: 100 });
  expect(v.parse(contracts.orders.quote.output, quote)).toEqual(quote);
  const [part] = quote.parts;
  expect(part?.fees.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
    ['delivery', 500],
    ['packaging', 200],
  ]);
  expect(quote).toMatchObject({ problems: [], payFen: part!.payFen });
  // No discount lies on a fee, and none earns points.
  const goodsFen = quote.itemsFen - sumBy(quote.discounts, 'amountFen');
  expect(quote.payFen).toBe(goodsFen + 700);
  expect(quote.earnPoints).toBe(Math.floor(goodsFen / 100));

  const orderId = await scene.shop.buy('lin', { ...deliver(HOME), coupon: 'best', points: 100 });
  const paid = await order(orderId);
  expect(v.parse(contracts.orders.one.output, { order: paid })).toEqual({ order: paid });
  expect(paid).toMatchObject({ payFen: quote.payFen, fulfilment: { address: { phone: PHONE } } });
  expect(paid.pickupCode).toBeUndefined();

  await move('accept', orderId);
  await move('ready', orderId);
  await move('depart', orderId);
  expect((await order(orderId)).state).toBe('delivering');
  await move('deliver', orderId);
  const { timeline } = await order(orderId);
  expect(timeline.map(({ state }) => state).slice(1)).toEqual([
    'paid',
    'accepted',
    'ready',
    'delivering',
    'completed',
  ]);
  expect(await scene.audit(before)).toEqual([]);
});

test('I4, I11: a coupon sets delivery free, is locked with the order, and comes back when that is given up', async () => {
  const before = await ledgers();
  const claim = { templateId: 'group-delivery-free', clientClaimId: 'free-delivery-for-lin' };
  const { coupon } = await scene.stage.call('lin', 'coupons', 'claim', claim);
  const fetched: Basket = { ...deliver(), fulfilment: { kind: 'pickup' }, coupon: { ids: [coupon.id] } };
  const atStore = await scene.shop.quote('lin', fetched);
  expect(atStore.coupons.find(({ couponId }) => couponId === coupon.id)).toMatchObject({
    used: false,
    reason: '没有可免的配送费，选适用的商品并选配送后可用',
  });

  const wanted: Basket = { ...deliver(HOME), coupon: { ids: [coupon.id] } };
  const quote = await scene.shop.quote('lin', wanted);
  const off = { sourceId: coupon.id, title: coupon.title, payer: 'group', amountFen: 500 };
  const fees = [
    { kind: 'delivery', title: '配送费', amountFen: 0, offs: [off] },
    { kind: 'packaging', title: '包装费', amountFen: 200 },
  ];
  expect(quote).toMatchObject({ parts: [{ fees }], discounts: [], couponIds: [coupon.id] });
  expect(quote.payFen).toBe(quote.itemsFen + 200);
  const { orderId } = await scene.stage.call('lin', 'orders', 'place', scene.shop.body(wanted, quote));
  expect(await order(orderId)).toMatchObject({ fees, payFen: quote.payFen });
  const stateOf = async () => (await scene.ledgers()).coupons.find(({ _id }) => _id === coupon.id)!.state;
  expect(await stateOf()).toBe('locked');
  await scene.stage.call('lin', 'orders', 'cancel', { orderId });
  expect(await stateOf()).toBe('issued');
  expect(await scene.audit(before)).toEqual([]);
});

test('outside of the area: the nearest store that delivers there is named, and ordering from it works', async () => {
  const quote = await scene.shop.quote('lin', deliver(OFFICE));
  const store = { id: 'loom-sh-07', name: '正大广场店' };
  expect(quote.problems).toEqual([
    { code: 'OUT_OF_AREA', storeId: STORE, store, message: '这个地址不在配送范围内，正大广场店可以送到' },
  ]);
  expect(quote.parts[0]).toMatchObject({ fees: [], payFen: quote.itemsFen });
  const before = await ledgers();
  const body = scene.shop.body(deliver(OFFICE), quote);
  expect(await scene.stage.answer('lin', 'orders', 'place', body)).toMatchObject({
    error: { code: 'OUT_OF_AREA', details: { store } },
  });
  expect(await ledgers()).toEqual(before);

  const { stock } = await scene.ledgers();
  const there = stock.find(({ storeId, available }) => storeId === store.id && available > 3)!;
  const other = await scene.shop.quote('lin', { ...deliver(OFFICE, 3, there.skuId), storeId: store.id });
  expect(other.problems).toEqual([]);
});

test('I1: outside of the area a store that has not got the goods is not named', async () => {
  const quote = () => scene.shop.quote('lin', deliver(OFFICE));
  const named = async () => (await quote()).problems[0]?.store?.id;
  const first = await named();
  const skuIds = (await quote()).parts[0]!.lines.map(({ skuId }) => skuId);
  const shelves = (await scene.ledgers()).stock.filter(
    (stock) => stock.storeId === first && skuIds.includes(stock.skuId),
  );
  expect(shelves).toHaveLength(skuIds.length);
  await scene.stage.cloud.import(
    'stock',
    shelves.map((stock) => ({ ...stock, onHand: stock.reserved, available: 0 })),
  );
  const second = await named();
  expect(second).not.toBe(first);
  await scene.stage.cloud.import(
    'stock',
    shelves.map((stock) => ({ ...stock })),
  );
  expect(await named()).toBe(first);
});

test('under the minimum it says how much is missing', async () => {
  const { products } = await menu();
  const cheap = products.find(({ fromFen }) => fromFen < 19900)!;
  const skuId = cheap.onlySkuId ?? (await oneSku(cheap.id));
  const { problems } = await scene.shop.quote('lin', deliver(HOME, 1, skuId));
  expect(problems).toEqual([
    expect.objectContaining({ code: 'UNDER_MINIMUM', missingFen: 19900 - cheap.fromFen }),
  ]);
});

async function menu() {
  const { categories } = await scene.stage.call('lin', 'catalog', 'brandHome', {
    brandId: 'loom',
    storeId: STORE,
  });
  return { products: categories.flatMap(({ products }) => products) };
}
const oneSku = async (productId: string) =>
  (await scene.stage.call('lin', 'catalog', 'product', { productId, storeId: STORE })).product.skus[0]!.id;

test("I12: another's address is none, and nobody else's phone goes out", async () => {
  const thief = stranger();
  for (const addressId of [HOME, 'no-such-address', undefined]) {
    const quote = await scene.shop.quote(thief, deliver(addressId));
    expect(quote.problems).toMatchObject([{ code: 'CHOICE_MISSING', what: 'address' }]);
    expect(JSON.stringify(quote)).not.toContain(PHONE);
    const body = scene.shop.body(deliver(addressId), quote);
    expect(await scene.stage.answer(thief, 'orders', 'place', body)).toMatchObject({
      error: { code: 'CHOICE_MISSING' },
    });
  }
});

test('I12: staff see the whole number from acceptance until it has arrived, and masked before', async () => {
  const orderId = await scene.shop.buy('lin', deliver(HOME));
  expect((await onBoard(orderId)).fulfilment).toMatchObject({ address: { phone: '138****1234' } });
  await move('accept', orderId);
  expect((await onBoard(orderId)).fulfilment).toMatchObject({ address: { phone: PHONE } });
  await move('ready', orderId);
  await move('depart', orderId);
  await move('deliver', orderId);
  expect(await onBoard(orderId)).toBeUndefined();
});

test('I10: what is fetched does not go out, and a delivery needs no code and takes none', async () => {
  const fetched = await scene.shop.buy('lin', { ...deliver(), fulfilment: { kind: 'pickup' } });
  await move('accept', fetched);
  await move('ready', fetched);
  const brought = await scene.shop.buy('lin', deliver(HOME));
  await move('accept', brought);
  await move('ready', brought);
  const before = await ledgers();
  const { pickupCode } = before.orders.find(({ _id }) => _id === brought)!;
  for (const [action, input] of [
    ['depart', { orderId: fetched }],
    ['deliver', { orderId: fetched }],
    ['deliver', { orderId: brought }],
    ['verify', { code: pickupCode }],
  ] as const) {
    const answer = await scene.stage.answer(CLERK, 'workbench', action, { storeId: STORE, ...input });
    expect([action, answer]).toMatchObject([action, { error: { code: 'ORDER_STATE' } }]);
  }
  expect(await ledgers()).toEqual(before);
});

test('I6: taken back before the store accepts it, the fees come back too', async () => {
  const before = await ledgers();
  const orderId = await scene.shop.buy('lin', deliver(HOME));
  const { payFen } = await order(orderId);
  const { order: cancelled } = await scene.stage.call('lin', 'orders', 'cancel', { orderId });
  expect(cancelled).toMatchObject({ state: 'refunding', refundFen: payFen });
  await scene.later(2 * MINUTE_MS);
  expect(await scene.audit(before)).toEqual([]);
});

test('an address costs no round trip more where the cart has to be read as well', async () => {
  const basket = deliver(HOME);
  const quote = await scene.shop.quote('lin', basket);
  expect(await roundTripsOf(scene.stage, 'orders.quote', () => scene.shop.quote('lin', basket))).toBe(1);
  const place = () => scene.stage.call('lin', 'orders', 'place', scene.shop.body(basket, quote));
  // The address, the shelf, the order.
  expect(await roundTripsOf(scene.stage, 'orders.place', place)).toBe(3);
});
