import { randomUUID } from 'node:crypto';
import { stockProblem } from '@fangzhen/domain';
import { contractCaller, expectSafe, type ContractCaller } from '@fangzhen/tools/testing';
import { stranger } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

const CLERK = 'clerk-morrow';
const OTHER_STORE = 'morrow-sh-02';
const MINUTE_MS = 60_000;

let scene: Scene;
let api: ContractCaller;
beforeAll(async () => {
  scene = await openScene();
  api = contractCaller(scene.stage);
}, 60_000);
afterAll(() => scene.close());
afterEach(() => scene.faults({}));

type Move = { kind: 'receive' | 'count' | 'waste' | 'transfer'; qty: number; toStoreId?: string };
const input = (skuId: string, move: Move) => ({
  clientMoveId: randomUUID(),
  ...{ storeId: scene.storeId, skuId, reason: '早班' },
  ...move,
});
const move = (skuId: string, change: Move, who = CLERK) =>
  api.call(who, 'workbench', 'moveStock', input(skuId, change) as never);
const refused = (skuId: string, change: Move, who = CLERK) =>
  api.refusal(who, 'workbench', 'moveStock', input(skuId, change));
const stockOf = async (skuId: string, storeId = scene.storeId) =>
  (await scene.ledgers()).stock.find((one) => one.storeId === storeId && one.skuId === skuId)!;
/** What a move of it could change; notices of other orders may still be on their way. */
const shelves = async (skuId: string) => [await stockOf(skuId), await stockOf(skuId, OTHER_STORE)];
const journal = async (skuId: string) =>
  (await api.call(CLERK, 'workbench', 'stockMoves', { storeId: scene.storeId, skuId })).moves;

test('what comes, is counted and is thrown away changes the shelf, and stands in the journal beside what was sold', async () => {
  const skuId = await scene.shelve(5);
  await move(skuId, { kind: 'receive', qty: 10 });
  await scene.shop.place('zhou', { storeId: scene.storeId, lines: [{ skuId, qty: 2 }] });
  await scene.shop.buy('lin', { storeId: scene.storeId, lines: [{ skuId, qty: 3 }] });
  await move(skuId, { kind: 'waste', qty: 1 });
  expect(await move(skuId, { kind: 'count', qty: 9 })).toMatchObject({ move: { kind: 'count', qty: -2 } });
  expect(await stockOf(skuId)).toMatchObject({ onHand: 9, reserved: 2, available: 7 });
  const told = (await journal(skuId)).map(({ kind, qty, byName }) => [kind, qty, byName]);
  expect(told).toHaveLength(4);
  expect(told).toEqual(
    expect.arrayContaining([
      ['receive', 10, '小满'],
      ['sale', -3, ''],
      ['waste', -1, '小满'],
      ['count', -2, '小满'],
    ]),
  );
});

test('I1: what orders have reserved is neither thrown away, sent on nor counted out', async () => {
  const skuId = await scene.shelve(3);
  await scene.shop.place('zhou', { storeId: scene.storeId, lines: [{ skuId, qty: 2 }] });
  const before = await shelves(skuId);
  for (const change of [
    { kind: 'waste', qty: 2 },
    { kind: 'transfer', qty: 2, toStoreId: OTHER_STORE },
    { kind: 'count', qty: 1 },
  ] as const)
    expect(await refused(skuId, change)).toMatchObject({ code: 'STOCK_SHORT' });
  expect(await shelves(skuId)).toEqual(before);
});

test('goods sent to another store leave here and arrive there; both journals name the other', async () => {
  const skuId = await scene.shelve(8);
  const there = await stockOf(skuId, OTHER_STORE);
  await move(skuId, { kind: 'transfer', qty: 5, toStoreId: OTHER_STORE });
  expect(await stockOf(skuId)).toMatchObject({ onHand: 3, available: 3 });
  expect(await stockOf(skuId, OTHER_STORE)).toMatchObject({ onHand: there.onHand + 5 });
  expect(await journal(skuId)).toMatchObject([{ kind: 'transferOut', qty: -5, peer: expect.any(String) }]);
  for (const toStoreId of ['loom-sh-01', 'no-such-store'])
    expect(await refused(skuId, { kind: 'transfer', qty: 1, toStoreId })).toMatchObject({
      code: 'NOT_FOUND',
    });
});

test('I7: the same move again changes nothing, with another body it is an error, also after its note was swept', async () => {
  const skuId = await scene.shelve(5);
  const body = input(skuId, { kind: 'receive', qty: 4 }) as never;
  const again = () => api.call(CLERK, 'workbench', 'moveStock', body);
  const answers = await Promise.all([again(), again(), again()]);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await stockOf(skuId)).toMatchObject({ onHand: 9, available: 9 });
  await scene.later(MINUTE_MS);
  await scene.later(61 * MINUTE_MS);
  expect((await stockOf(skuId)).moves).toBeUndefined();
  await again();
  expect(await stockOf(skuId)).toMatchObject({ onHand: 9, available: 9 });
  const other = { ...(body as object), qty: 40 };
  expect((await api.refusal(CLERK, 'workbench', 'moveStock', other)).code).toBe('KEY_REUSED');
});

test('I14: where answers are lost in the middle of a transfer, the timer brings it to its end, once', async () => {
  const skuId = await scene.shelve(20);
  const there = await stockOf(skuId, OTHER_STORE);
  await scene.faults({ lostReplyRate: 0.4, seed: 7 });
  const bodies = Array.from({ length: 6 }, () =>
    input(skuId, { kind: 'transfer', qty: 2, toStoreId: OTHER_STORE }),
  );
  for (const body of bodies) await scene.stage.answer(CLERK, 'workbench', 'moveStock', body as never);
  await scene.faults({});
  for (const body of bodies) await api.call(CLERK, 'workbench', 'moveStock', body as never);
  await scene.later(MINUTE_MS);
  expect(await stockOf(skuId)).toMatchObject({ onHand: 8, available: 8 });
  expect(await stockOf(skuId, OTHER_STORE)).toMatchObject({ onHand: there.onHand + 12 });
  expect(await journal(skuId)).toHaveLength(6);
});

test('I1: counted while others buy: the count holds for the moment it is taken, and nobody gets what is not there', async () => {
  const skuId = await scene.shelve(30);
  const basket = { storeId: scene.storeId, lines: [{ skuId, qty: 1 }] };
  const body = scene.shop.body(basket, await scene.shop.quote('zhou', basket));
  const [counted, ...sold] = await Promise.all([
    scene.stage.answer(CLERK, 'workbench', 'moveStock', input(skuId, { kind: 'count', qty: 10 }) as never),
    ...Array.from({ length: 20 }, () => scene.stage.answer(stranger(), 'orders', 'place', body)),
  ]);
  const placed = sold.filter(({ ok }) => ok).length;
  const stock = await stockOf(skuId);
  expect(counted.ok || counted.error.code).toBe(true);
  expect(stock).toMatchObject({ onHand: 10, reserved: placed, available: 10 - placed });
  expect(placed).toBeLessThanOrEqual(10);
  const codes = sold.map((answer) => (answer.ok ? 'ok' : answer.error.code));
  expect(codes.every((code) => code === 'ok' || code === 'SOLD_OUT')).toBe(true);
  expect(stockProblem(stock)).toBeUndefined();
});

test('a threshold shows what is low, and none shows nothing', async () => {
  const skuId = await scene.shelve(4);
  const low = async () => {
    const { products } = await api.call(CLERK, 'workbench', 'shelf', { storeId: scene.storeId });
    return products.flatMap(({ skus }) => skus).find(({ id }) => id === skuId)!.low;
  };
  const alert = (alertAt: number | null) =>
    api.call(CLERK, 'workbench', 'setAlert', { storeId: scene.storeId, skuId, alertAt });
  expect(await low()).toBe(false);
  await alert(4);
  expect(await low()).toBe(true);
  await alert(3);
  expect(await low()).toBe(false);
  await alert(null);
  expect((await stockOf(skuId)).alertAt).toBeUndefined();
});

test('I12: only the staff of the store, and nothing is changed for anybody else', async () => {
  const skuId = await scene.shelve(5);
  const before = await shelves(skuId);
  const inputs = {
    moveStock: input(skuId, { kind: 'receive', qty: 1 }),
    stockMoves: { storeId: scene.storeId, skuId },
    setAlert: { storeId: scene.storeId, skuId, alertAt: 3 },
  };
  for (const [action, body] of Object.entries(inputs)) {
    expect((await api.refusal('clerk-loom', 'workbench', action, body)).code).toBe('NOT_FOUND');
    expect((await api.refusal('lin', 'workbench', action, body)).code).toBe('FORBIDDEN');
  }
  expect(await shelves(skuId)).toEqual(before);
});

test.each([
  ['moveStock', { clientMoveId: 'client-move-0001', skuId: 'x', kind: 'receive', qty: 1 }],
  ['stockMoves', { skuId: 'x' }],
  ['setAlert', { skuId: 'x', alertAt: 1 }],
])('wrong input for %s is refused and changes nothing', (action, rest) => {
  const wrong = { storeId: scene.storeId, ...rest };
  return expectSafe(scene.stage, { person: CLERK, fn: 'workbench', action, input: wrong, watch: ['stock'] });
});
