import type { CartChange } from '@fangzhen/contracts';
import { atOnce } from '@fangzhen/steps/atOnce';
import { stranger } from '@fangzhen/tools/stage';
import { expectSafe, roundTripsOf } from '@fangzhen/tools/testing';
import { openScene, type Scene } from '../shared/testing/scene';

jest.setTimeout(120_000);

let scene: Scene;
let skuIds: string[];
beforeAll(async () => {
  scene = await openScene();
  skuIds = (await scene.skus(20)).slice(0, 8);
}, 60_000);
afterAll(() => scene.close());
afterEach(() => scene.faults({}));

const phoneId = (n: number) => `phone-number-${n}`;
const add = (skuId: string, qty = 1): CartChange => ({ kind: 'add', storeId: scene.storeId, skuId, qty });
const sync = (who: string | ReturnType<typeof stranger>, phone: string, from = 1, ...changes: CartChange[]) =>
  scene.stage.call(who, 'orders', 'syncCart', { phone, from, changes });
const qtys = (answer: Awaited<ReturnType<typeof sync>>) =>
  Object.fromEntries(answer.stores.flatMap(({ lines }) => lines.map(({ skuId, qty }) => [skuId, qty])));

test('I7: phones that change one cart at once, with answers lost and sent again, lose nothing and add nothing twice', async () => {
  const me = stranger();
  await scene.stage.cloud.prewarm('orders', 4);
  await scene.faults({ lostReplyRate: 0.1, errorRate: 0.05 });
  const phones = [1, 2, 3, 4];
  await atOnce(phones.length, phones, async (n) => {
    for (let from = 1; from <= 5; from += 1) {
      // Sent until it is answered, and once more for good measure.
      let answered = 0;
      for (let tried = 0; tried < 40 && answered < 2; tried += 1) {
        const changes = [add(skuIds[0]!), add(skuIds[n]!)];
        const input = { phone: phoneId(n), from: from * 2 - 1, changes };
        if ((await scene.stage.answer(me, 'orders', 'syncCart', input)).ok) answered += 1;
      }
      expect(answered).toBe(2);
    }
  });
  await scene.faults({});
  const each = Object.fromEntries(phones.map((n) => [skuIds[n]!, 5]));
  expect(qtys(await sync(me, phoneId(9)))).toEqual({ [skuIds[0]!]: 20, ...each });
});

test('a cart is shown with what the server knows of its lines, the store used last first', async () => {
  const me = stranger();
  const shirt: CartChange = { ...add('loom-merino-crew-cloud-m'), storeId: 'loom-sh-01' } as CartChange;
  await sync(me, phoneId(1), 1, add(skuIds[0]!), shirt, add('never-was'));
  const { stores, upTo } = await sync(me, phoneId(1), 4, add(skuIds[1]!, 2));
  expect(upTo).toBe(4);
  expect(stores.map(({ storeId, brandName }) => [storeId, brandName])).toEqual([
    ['morrow-sh-01', '朝露咖啡'],
    ['loom-sh-01', '织屿'],
  ]);
  const [newest, gone] = stores[0]!.lines;
  expect(newest).toMatchObject({ skuId: skuIds[1], qty: 2 });
  expect(newest!.unitFen).toBeGreaterThan(0);
  expect(newest!.title).not.toBe('');
  expect(gone).toMatchObject({ skuId: 'never-was', title: '商品已下架', productId: '' });
});

test('I12: a cart is its member’s alone, whichever phone asks', async () => {
  const [me, other] = [stranger(), stranger()];
  await sync(me, phoneId(1), 1, add(skuIds[0]!));
  expect((await sync(other, phoneId(1))).stores).toEqual([]);
  expect((await sync(other, phoneId(1), 1, add(skuIds[1]!))).upTo).toBe(1);
  expect(qtys(await sync(me, phoneId(2)))).toEqual({ [skuIds[0]!]: 1 });
});

test('a full cart says so with a code, and takes the rest', async () => {
  const me = stranger();
  const many = Array.from({ length: 51 }, (_, i) => add(`k${i}`));
  expect((await sync(me, phoneId(1), 1, ...many)).limited).toEqual([{ n: 51, code: 'CART_FULL' }]);
  expect((await sync(me, phoneId(1), 52, add('k1', 99))).limited).toEqual([{ n: 52, code: 'QTY_LIMIT' }]);
});

test('taking changes in costs two round trips, looking one', async () => {
  const me = stranger();
  await sync(me, phoneId(1), 1, add(skuIds[0]!));
  const trips = (work: () => Promise<unknown>) => roundTripsOf(scene.stage, 'orders', work);
  expect(await trips(() => sync(me, phoneId(1), 2, add(skuIds[0]!)))).toBeLessThanOrEqual(3);
  expect(await trips(() => sync(me, phoneId(1), 3))).toBeLessThanOrEqual(2);
});

test('wrong input is refused and changes nothing', () =>
  expectSafe(scene.stage, {
    person: 'lin',
    fn: 'orders',
    action: 'syncCart',
    input: { phone: phoneId(1), from: 1, changes: [add(skuIds[0]!)] },
    watch: ['carts'],
  }));
