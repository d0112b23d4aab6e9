import { postJson } from '@fangzhen/tools/stage';
import { openScene, type Scene } from '../shared/testing/scene';

const MINUTE_MS = 60_000;

let scene: Scene;
beforeAll(async () => (scene = await openScene()), 60_000);
afterAll(() => scene.close());
afterEach(() => scene.payFaults({}));

const orderOf = async (orderId: string) => (await scene.ledgers()).orders.find(({ _id }) => _id === orderId)!;

/** Paid, the notice lost for good, and given back at the merchant's desk before anybody here heard of it. */
async function paidUnheardAndGivenBack(part: { refundFen?: number } = {}): Promise<string> {
  const [skuId] = await scene.skus(20);
  const { orderId } = await scene.shop.place('zhou', {
    storeId: scene.storeId,
    lines: [{ skuId: skuId!, qty: 1 }],
  });
  await scene.payFaults({ drop: { chance: 1 } });
  await scene.shop.pay('zhou', orderId);
  await postJson(`${scene.stage.pay.url}/pay/desk-refunds`, { outTradeNo: orderId, ...part });
  return orderId;
}

test('I9: a payment given back at the desk before its notice came ends as refunded, with its stock free', async () => {
  const before = await scene.ledgers();
  const orderId = await paidUnheardAndGivenBack();
  await scene.later(20 * MINUTE_MS);
  await scene.later(2 * MINUTE_MS);
  const { state, transactionId, timeline } = await orderOf(orderId);
  expect(state).toBe('refunded');
  expect(transactionId).toMatch(/^4200/);
  expect(timeline.map((step) => step.state)).toEqual(['unpaid', 'closed', 'refunding', 'refunded']);
  const { notices } = await scene.ledgers();
  expect(notices.filter((notice) => notice.orderId === orderId)).toHaveLength(1);
  expect(await scene.audit(before)).toEqual([]);
});

test('I9: the same of an order that was closed before it was paid: it is not revived, and nothing is given back twice', async () => {
  const before = await scene.ledgers();
  const orderId = await paidUnheardAndGivenBack();
  await scene.stage.call('zhou', 'orders', 'cancel', { orderId });
  await Promise.all([1, 2, 3].map(() => scene.stage.answer('zhou', 'payments', 'sync', { orderId })));
  await scene.later(2 * MINUTE_MS);
  expect((await orderOf(orderId)).state).toBe('refunded');
  expect(await scene.audit(before)).toEqual([]);
});

test('I9: a notice that comes after the desk gave the money back does not revive the closed order', async () => {
  const before = await scene.ledgers();
  const orderId = await paidUnheardAndGivenBack();
  await scene.payFaults({});
  await scene.stage.call('zhou', 'orders', 'cancel', { orderId });
  await scene.later(30_000);
  await scene.stage.pay.deliverDue();
  await scene.later(2 * MINUTE_MS);
  expect((await orderOf(orderId)).state).toBe('refunded');
  expect(await scene.audit(before)).toEqual([]);
});
