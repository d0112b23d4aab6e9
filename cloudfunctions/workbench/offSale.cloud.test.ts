import { contractCaller, expectSafe, type ContractCaller } from '@fangzhen/tools/testing';
import { stranger } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

const CLERK = 'clerk-morrow';
const DAY_MS = 24 * 3_600_000;

let scene: Scene;
let api: ContractCaller;
beforeAll(async () => {
  scene = await openScene();
  api = contractCaller(scene.stage);
}, 60_000);
afterAll(() => scene.close());

const mark = (skuIds: string[], until: 'today' | 'untilPutBack' | null, who = CLERK) =>
  api.call(who, 'workbench', 'setOffSale', { storeId: scene.storeId, skuIds, until });
const onShelf = async (skuId: string) => {
  const { products } = await api.call(CLERK, 'workbench', 'shelf', { storeId: scene.storeId });
  return products.flatMap(({ skus }) => skus).find(({ id }) => id === skuId)!;
};
const stockOf = async (skuId: string) =>
  (await scene.ledgers()).stock.find((one) => one.storeId === scene.storeId && one.skuId === skuId)!;

test('one tap: quote, order and catalogue know it at once, and again when it is put back', async () => {
  const skuId = await scene.shelve(9);
  const basket = { storeId: scene.storeId, lines: [{ skuId, qty: 1 }] };
  const quote = await scene.shop.quote('zhou', basket);
  expect(quote.problems).toEqual([]);
  const before = await stockOf(skuId);

  await mark([skuId], 'today');
  expect(await onShelf(skuId)).toMatchObject({ available: 9, offSale: 'today' });
  expect((await scene.shop.quote('zhou', basket)).problems).toMatchObject([
    { code: 'SOLD_OUT', skuId, available: 0, message: expect.stringMatching(/售罄/) as string },
  ]);
  // What was quoted before is refused as well: the reservation itself looks.
  const refused = await api.refusal('zhou', 'orders', 'place', scene.shop.body(basket, quote));
  expect(refused).toMatchObject({ code: 'SOLD_OUT', details: { lines: [{ skuId, available: 0 }] } });
  expect(refused.message).toMatch(/售罄，换一款试试/);
  const { products } = await api.call(CLERK, 'workbench', 'shelf', { storeId: scene.storeId });
  const productId = products.find(({ skus }) => skus.some(({ id }) => id === skuId))!.id;
  const { product } = await api.call('zhou', 'catalog', 'product', { productId, storeId: scene.storeId });
  expect(product.skus.find(({ id }) => id === skuId)).toMatchObject({ available: 0 });

  await mark([skuId], null);
  expect(await stockOf(skuId)).toEqual(before);
  await scene.shop.place('zhou', basket);
});

test('today ends with the business day, the other does not', async () => {
  const today = await scene.shelve(9);
  const longer = await scene.shelve(9);
  await mark([today], 'today', 'manager-morrow-store');
  await mark([longer], 'untilPutBack');
  await scene.later(DAY_MS);
  expect([(await onShelf(today)).offSale, (await onShelf(longer)).offSale]).toEqual([
    undefined,
    'untilPutBack',
  ]);
  await scene.shop.place('zhou', { storeId: scene.storeId, lines: [{ skuId: today, qty: 1 }] });
  const other = { storeId: scene.storeId, lines: [{ skuId: longer, qty: 1 }] };
  await expect(scene.shop.place('zhou', other)).rejects.toMatchObject({ code: 'SOLD_OUT' });
});

test('I1: many who buy while it is taken off sale: after the answer nobody gets any, and nothing is left held', async () => {
  const skuId = await scene.shelve(50);
  const before = await scene.ledgers();
  const basket = { storeId: scene.storeId, lines: [{ skuId, qty: 1 }] };
  const quote = await scene.shop.quote('zhou', basket);
  const place = () => scene.stage.answer(stranger(), 'orders', 'place', scene.shop.body(basket, quote));
  const racing = Array.from({ length: 12 }, place);
  await mark([skuId], 'today');
  const { available } = await stockOf(skuId);
  const after = await Promise.all(Array.from({ length: 6 }, place));
  expect(after.map((answer) => (answer.ok ? 'ok' : answer.error.code))).toEqual(Array(6).fill('SOLD_OUT'));
  const codes = (await Promise.all(racing)).map((answer) => (answer.ok ? 'ok' : answer.error.code));
  expect(codes.every((code) => code === 'ok' || code === 'SOLD_OUT')).toBe(true);
  expect((await stockOf(skuId)).available).toBe(available);
  expect(await scene.audit(before)).toEqual([]);
});

describe('I12: only the staff of the store', () => {
  const inputs = () => ({
    shelf: { storeId: scene.storeId },
    setOffSale: { storeId: scene.storeId, skuIds: ['morrow-latte-m-hot'], until: 'today' },
  });

  test.each(['shelf', 'setOffSale'] as const)('%s', async (action) => {
    const before = await scene.ledgers();
    for (const person of ['clerk-loom', 'clerk-bloom']) {
      expect((await api.refusal(person, 'workbench', action, inputs()[action])).code).toBe('NOT_FOUND');
    }
    for (const person of ['lin', 'brand-morrow', 'group', 'finance']) {
      expect((await api.refusal(person, 'workbench', action, inputs()[action])).code).toBe('FORBIDDEN');
    }
    expect(await scene.ledgers()).toEqual(before);
  });

  test('a SKU that the store does not keep is not found, and none of the others is changed', async () => {
    const before = await scene.ledgers();
    const skuIds = ['morrow-latte-m-hot', 'loom-canvas-tote-black'];
    const input = { storeId: scene.storeId, skuIds, until: 'today' };
    expect((await api.refusal(CLERK, 'workbench', 'setOffSale', input)).code).toBe('NOT_FOUND');
    expect(await scene.ledgers()).toEqual(before);
  });
});

test.each([
  ['shelf', {}],
  ['setOffSale', { skuIds: ['morrow-latte-m-hot'], until: 'today' }],
])('wrong input for %s is refused and changes nothing', (action, rest) => {
  const input = { storeId: scene.storeId, ...rest };
  return expectSafe(scene.stage, { person: CLERK, fn: 'workbench', action, input, watch: ['stock'] });
});
