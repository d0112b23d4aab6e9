import { atOnce } from '@fangzhen/steps/atOnce';
import { stranger } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

jest.setTimeout(120_000);

let scene: Scene;
let drinkId: string;
beforeAll(async () => {
  scene = await openScene();
  const { stock } = await scene.ledgers();
  drinkId = stock.find(({ storeId, madeToOrder }) => storeId === scene.storeId && madeToOrder)!.skuId;
}, 60_000);
afterAll(() => scene.close());
afterEach(() => scene.stage.call('clerk-morrow', 'workbench', 'setOffSale', offSale(null)));

const offSale = (until: 'today' | null) => ({ storeId: scene.storeId, skuIds: [drinkId], until });
const basket = (qty = 1) => ({ storeId: scene.storeId, lines: [{ skuId: drinkId, qty }] });
const shelf = async () => {
  const { stock } = await scene.ledgers();
  return stock.find(({ storeId, skuId }) => storeId === scene.storeId && skuId === drinkId)!;
};

test('I1: forty people order what is made to order at once: each gets it, and its shelf is never written', async () => {
  const before = await scene.ledgers();
  const untouched = await shelf();
  const done: string[] = [];
  await atOnce(8, [...Array(40).keys()], async () => {
    const me = stranger();
    const quote = await scene.shop.quote(me, basket(3));
    expect(quote.problems).toEqual([]);
    const answer = await scene.stage.answer(me, 'orders', 'place', scene.shop.body(basket(3), quote));
    done.push(answer.ok ? 'ok' : answer.error.code);
  });
  expect(new Set(done)).toEqual(new Set(['ok']));
  expect(await shelf()).toEqual(untouched);
  expect(await scene.audit(before)).toEqual([]);
});

test('I1: paid and given back, alone or beside what is counted, nothing of it is ever on hand', async () => {
  const before = await scene.ledgers();
  const [skuId] = await scene.skus(20);
  const lines = [
    { skuId: drinkId, qty: 1 },
    { skuId: skuId!, qty: 1 },
  ];
  const orderId = await scene.shop.buy('zhou', { storeId: scene.storeId, lines });
  await scene.stage.call('zhou', 'orders', 'cancel', { orderId });
  await scene.later(60_000);
  expect(await shelf()).toMatchObject({ onHand: 0, available: 0, reserved: 0, held: {} });
  expect(await scene.audit(before)).toEqual([]);
});

test('off sale with one tap it cannot be had, and neither can what was to be bought with it', async () => {
  const before = await scene.ledgers();
  const [skuId] = await scene.skus(20);
  const both = { storeId: scene.storeId, lines: [...basket().lines, { skuId: skuId!, qty: 1 }] };
  const body = scene.shop.body(both, await scene.shop.quote('zhou', both));
  await scene.stage.call('clerk-morrow', 'workbench', 'setOffSale', offSale('today'));
  expect(await scene.stage.answer('zhou', 'orders', 'place', body)).toMatchObject({
    error: { code: 'SOLD_OUT', details: { lines: [{ skuId: drinkId, available: 0 }] } },
  });
  expect((await scene.shop.quote('zhou', both)).problems).toMatchObject([
    { code: 'SOLD_OUT', skuId: drinkId },
  ]);
  expect(await scene.audit(before)).toEqual([]);
});

test('staff see that it is not counted, and cannot move it', async () => {
  const { products } = await scene.stage.call('clerk-morrow', 'workbench', 'shelf', {
    storeId: scene.storeId,
  });
  const sku = products.flatMap(({ skus }) => skus).find(({ id }) => id === drinkId);
  expect(sku).toMatchObject({ madeToOrder: true, low: false });
  for (const kind of ['receive', 'waste', 'count'] as const) {
    const input = {
      clientMoveId: `move-of-a-drink-${kind}`,
      storeId: scene.storeId,
      skuId: drinkId,
      kind,
      qty: 1,
    };
    expect(await scene.stage.answer('clerk-morrow', 'workbench', 'moveStock', input)).toMatchObject({
      error: { code: 'STOCK_UNCOUNTED' },
    });
  }
});
