import { contracts } from '@fangzhen/contracts';
import { stranger, type Basket } from '@fangzhen/tools/stage';
import * as v from 'valibot';
import { openScene, type Scene } from '../shared/testing/scene';

jest.setTimeout(120_000);

const CAMPAIGN = 'morrow-30-coupon-for-loom';
const TEMPLATE = 'group-welcome-8';
const COFFEE = { skuId: 'morrow-flat-white', qty: 2 };

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
  const [like] = (await scene.ledgers()).campaigns;
  const campaign = {
    ...{ ...like!, _id: CAMPAIGN, title: '咖啡满 30 送券', scope: { brandIds: ['morrow'] } },
    benefit: { kind: 'coupon', thresholdFen: 3000, templateId: TEMPLATE },
    ...{ quota: { count: 100 }, counts: undefined },
  };
  await scene.stage.cloud.import('campaigns', [JSON.parse(JSON.stringify(campaign))]);
});
afterAll(() => scene.close());

const basket = (qty: number): Basket => ({ storeId: scene.storeId, lines: [{ ...COFFEE, qty }] });
const couponsOf = async (who: ReturnType<typeof stranger>, state: 'usable' | 'expired') =>
  (await scene.stage.call(who, 'coupons', 'mine', { state })).coupons.map(({ templateId }) => templateId);

test('a quote promises the coupon, or says what is missing to it', async () => {
  const who = stranger('asks');
  const quote = await scene.shop.quote(who, basket(2));
  expect(v.parse(contracts.orders.quote.output, quote)).toEqual(quote);
  expect(quote.rewards).toEqual([{ campaignId: CAMPAIGN, title: '咖啡满 30 送券' }]);
  const little = await scene.shop.quote(who, basket(1));
  expect(little.rewards).toEqual([]);
  expect(little.hints).toMatchObject([{ campaignId: CAMPAIGN, missingFen: 800, brandId: 'morrow' }]);
});

test('I4, I14: it is issued when the order is completed, once; and its time ends when what is kept does not pay the threshold', async () => {
  const before = await scene.ledgers();
  const who = stranger('spends');
  const orderId = await scene.shop.buy(who, basket(2));
  expect(await couponsOf(who, 'usable')).toEqual([]);
  await scene.shop.handOver('clerk-morrow', who, scene.storeId, orderId);
  await scene.stage.cloud.runDueTimers();
  expect(await couponsOf(who, 'usable')).toEqual([TEMPLATE]);
  expect(await scene.audit(before)).toEqual([]);

  const asked = await scene.stage.call(who, 'afterSales', 'ask', {
    ...{ orderId, clientAskId: 'one-cup-back-0001', lines: [{ line: 0, qty: 1 }] },
    ...{ reason: '不想要了', pictures: [] },
  });
  const afterSaleId = asked.order.afterSales[0]!.id;
  await scene.stage.call('clerk-morrow', 'afterSales', 'decide', {
    ...{ storeId: scene.storeId, orderId, afterSaleId },
    decision: { answer: 'approve', restock: false },
  });
  await scene.later(120_000);
  expect(await couponsOf(who, 'usable')).toEqual([]);
  expect(await couponsOf(who, 'expired')).toEqual([TEMPLATE]);
  const { campaigns } = await scene.ledgers();
  expect(campaigns.find(({ _id }) => _id === CAMPAIGN)).toMatchObject({ usedCount: 1, usedFen: 0, held: {} });
  expect(await scene.audit(before)).toEqual([]);
});

test('an order that is cancelled before it was made brings none, and the campaign has its turn again', async () => {
  const who = stranger('cancels');
  const orderId = await scene.shop.buy(who, basket(2));
  await scene.stage.call(who, 'orders', 'cancel', { orderId });
  await scene.later(120_000);
  expect(await couponsOf(who, 'usable')).toEqual([]);
  const { campaigns } = await scene.ledgers();
  expect(campaigns.find(({ _id }) => _id === CAMPAIGN)).toMatchObject({ usedCount: 1, held: {} });
});
