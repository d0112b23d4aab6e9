import { contractCaller, type ContractCaller } from '@fangzhen/tools/testing';
import { openScene, type Scene } from '../shared/testing/scene';

let scene: Scene;
let api: ContractCaller;
beforeAll(async () => {
  scene = await openScene();
  api = contractCaller(scene.stage);
}, 60_000);
afterAll(() => scene.close());

const LATTE = 'morrow-latte-m-hot';
type Line = { skuId: string; qty: number; choices?: string[] };
const latte = (qty: number, ...choices: string[]): Line => ({ skuId: LATTE, qty, choices });
const basket = (...lines: Line[]) => ({ storeId: scene.storeId, lines });
const onShelf = async (available: number) => {
  const { stock } = await scene.ledgers();
  const one = stock.find(({ storeId, skuId }) => storeId === scene.storeId && skuId === LATTE)!;
  await scene.stage.cloud.import('stock', [{ ...one, onHand: available + one.reserved, available }]);
};

test('I13: choices are priced by the server and said in the line; the board shows them', async () => {
  const before = await scene.ledgers();
  const wanted = basket(latte(2, 'extra-shot', 'sugar-less', 'extra-oat'));
  const quote = await scene.shop.quote('zhou', wanted);
  expect(quote.parts[0]!.lines).toMatchObject([
    {
      unitFen: 2700,
      amountFen: 5400,
      optionText: '中杯 / 热 / 少糖 / 加一份浓缩 / 换燕麦奶',
      choices: ['sugar-less', 'extra-shot', 'extra-oat'],
    },
  ]);
  const cheaper = { ...scene.shop.body(wanted, quote), expectedPayFen: 4000 };
  expect(await api.refusal('zhou', 'orders', 'place', cheaper)).toMatchObject({
    code: 'PRICE_CHANGED',
    details: { payFen: 5400 },
  });
  const orderId = await scene.shop.buy('zhou', wanted);
  const board = await api.call('clerk-morrow', 'workbench', 'board', { storeId: scene.storeId });
  const card = board.orders.find(({ id }) => id === orderId)!;
  expect(card.lines).toEqual([
    { title: '经典拿铁', optionText: '中杯 / 热 / 少糖 / 加一份浓缩 / 换燕麦奶', qty: 2 },
  ]);
  const { orders } = await api.call('zhou', 'orders', 'mine', {});
  expect(orders[0]!.lines[0]!.choices).toEqual(['sugar-less', 'extra-shot', 'extra-oat']);
  expect(await scene.audit(before)).toEqual([]);
});

test('the same SKU with other choices is another line; with the same, in any order, the same', async () => {
  const lines = [
    latte(1, 'sugar-less', 'extra-shot'),
    latte(1, 'sugar-none'),
    latte(2, 'extra-shot', 'sugar-less'),
  ];
  const { parts } = await scene.shop.quote('zhou', basket(...lines));
  expect(parts[0]!.lines.map(({ qty, unitFen, choices }) => ({ qty, unitFen, choices }))).toEqual([
    { qty: 3, unitFen: 2400, choices: ['sugar-less', 'extra-shot'] },
    { qty: 1, unitFen: 2000, choices: ['sugar-none'] },
  ]);
});

test('who names nothing gets what is usual', async () => {
  const { parts } = await scene.shop.quote('zhou', basket({ skuId: LATTE, qty: 1 }));
  expect(parts[0]!.lines[0]).toMatchObject({ unitFen: 2000, choices: ['sugar-usual'] });
});

test.each([
  ['too few', []],
  ['too many of a kind', ['sugar-less', 'sugar-none']],
  ['one twice', ['sugar-less', 'extra-shot', 'extra-shot']],
  ['another product’s', ['sugar-less', 'cream']],
])('%s: the quote says so and no order is placed, also beside a line that fits', async (_, choices) => {
  const before = await scene.ledgers();
  const wrong = basket(latte(1, 'sugar-less'), latte(1, ...choices));
  const quote = await scene.shop.quote('zhou', wrong);
  expect(quote.problems).toMatchObject([{ code: 'CHOICE_INVALID', skuId: LATTE }]);
  expect(await api.refusal('zhou', 'orders', 'place', scene.shop.body(wrong, quote))).toMatchObject({
    code: 'CHOICE_INVALID',
    details: { skuIds: [LATTE] },
  });
  expect((await scene.ledgers()).orders).toEqual(before.orders);
});

test('I1: lines of one SKU take from one shelf: together they get no more than there is, and give all of it back', async () => {
  await onShelf(3);
  const before = await scene.ledgers();
  const tooMany = basket(latte(2, 'sugar-less'), latte(2, 'sugar-none'));
  const quote = await scene.shop.quote('zhou', tooMany);
  expect(quote.problems).toMatchObject([{ code: 'SOLD_OUT', skuId: LATTE, available: 3 }]);
  expect((await api.refusal('zhou', 'orders', 'place', scene.shop.body(tooMany, quote))).code).toBe(
    'SOLD_OUT',
  );
  expect((await scene.ledgers()).stock).toEqual(before.stock);

  const all = basket(latte(1, 'sugar-less'), latte(2, 'sugar-none'));
  const { orderId } = await scene.shop.place('zhou', all);
  const held = (await scene.ledgers()).stock.find(
    ({ storeId, skuId }) => storeId === scene.storeId && skuId === LATTE,
  )!;
  expect(held).toMatchObject({ available: 0, reserved: 3 });
  expect(await scene.audit(before)).toEqual([]);
  await scene.stage.call('zhou', 'orders', 'cancel', { orderId });
  expect(await scene.audit(before)).toEqual([]);

  const bought = await scene.shop.buy('zhou', all);
  expect(await scene.audit(before)).toEqual([]);
  await scene.stage.call('zhou', 'orders', 'cancel', { orderId: bought });
  await scene.later(60_000);
  expect(await scene.audit(before)).toEqual([]);
});

test('what is chosen counts for the coupon, line by line', async () => {
  const lines = [latte(1, 'sugar-less', 'extra-shot', 'extra-oat'), latte(1, 'sugar-none')];
  const quote = await scene.shop.quote('lin', { ...basket(...lines), coupon: 'best' });
  expect(quote.itemsFen).toBe(4700);
  const [coupon] = quote.discounts;
  expect(coupon?.byLine).toHaveLength(2);
  expect(coupon!.byLine[0]).toBeGreaterThan(coupon!.byLine[1]!);
});
