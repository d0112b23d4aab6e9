import { stockId } from '@fangzhen/domain';
import { openScene, type Scene } from '../shared/testing/scene';

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());

const problemsOf = async (skuId: string, qty: number) =>
  (await scene.shop.quote('zhou', { storeId: scene.storeId, lines: [{ skuId, qty }] })).problems;

test('what a store has not enough of: fewer, or the nearest open store that has all of it, by name; where none has, only fewer', async () => {
  const skuId = await scene.shelve(1);
  const { stock, stores } = await scene.ledgers();
  const others = stock.filter((one) => one.skuId === skuId && one.storeId !== scene.storeId);
  await scene.stage.cloud.import(
    'stock',
    others.map((one) => ({ ...one, onHand: 0, reserved: 0, available: 0, held: {} })),
  );
  const [alone] = await problemsOf(skuId, 3);
  expect(alone).toMatchObject({ code: 'SOLD_OUT', skuId, available: 1 });
  expect(alone!.store).toBeUndefined();
  expect(alone!.message).toMatch(/请减少数量$/);

  const other = stores.find(({ _id }) => _id === 'morrow-sh-02')!;
  const there = others.find((one) => one._id === stockId(other._id, skuId))!;
  const shelf = { ...there, onHand: 3, reserved: 0, available: 3, held: {} };
  await scene.stage.cloud.import('stock', [shelf]);
  const [named] = await problemsOf(skuId, 3);
  expect(named).toMatchObject({ code: 'SOLD_OUT', store: { id: other._id, name: other.name } });
  expect(named!.message).toContain(`到${other.name}取`);
  await scene.stage.cloud.import('stock', [{ ...shelf, offSale: 'untilPutBack' }]);
  expect((await problemsOf(skuId, 3))[0]!.store).toBeUndefined();
  expect(await problemsOf(skuId, 1)).toEqual([]);
});
