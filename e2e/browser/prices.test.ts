import { openHouse } from './house';

jest.setTimeout(120_000);

const house = openHouse();

const STORE_ID = 'morrow-sh-01';
const PRODUCT = `/pages/product/index?id=morrow-flat-white&storeId=${STORE_ID}&brandId=morrow`;
/** Longer than an instance keeps prices. */
const LEAD_MS = 120_000;

/** What the shopper is asked to pay for one of it, at the checkout. */
async function toPay(): Promise<string> {
  const { app } = await house.alone('chen', PRODUCT, 'phone');
  await app.press('立即购买');
  await app.see('确认订单', '应付');
  return (await app.words('fz-checkout-bar')).replace(/\s/g, '');
}

test('a price out of the range is sent to the group', async () => {
  const { app } = await house.alone('brand-morrow', '/console/pages/prices/index', 'desk');
  await app.part('fz-price-row', '澳白').click();
  const price = app.part('fz-sku-price', '标准').locator('input');
  await price.fill('24');
  await app.see('确认改价（1 个规格）');
  await price.fill('30');
  await app.see('超出 ¥15.40–¥25.30，需集团审批');
  await app.press('提交审批（1 个规格）');
  await app.see('等待审批 · 1', '待审批');
});

test('until the group has said yes, a shopper sees and would pay the old price', async () => {
  house.stage.cloud.clock.advance(LEAD_MS);
  expect(await toPay()).toBe('¥22.00');
});

test('the group sees before and after, and approves', async () => {
  const { app } = await house.alone('group', '/console/pages/price-approvals/index', 'desk');
  await app.see('现在', '批准后');
  expect(await app.words('fz-review__changes')).toContain('¥22 → ¥30，涨 ¥8（36.4%），高出允许的 ¥25.30');
  await app.press('批准调价');
  await app.press('批准调价', app.part('fz-dialog', '批准朝露咖啡「澳白」的新价格？'));
  await app.see('没有等待审批的调价');
});

test('the shopper sees the new price and pays it', async () => {
  house.stage.cloud.clock.advance(LEAD_MS);
  expect(await toPay()).toBe('¥30.00');
  const { app } = house.latest;
  await app.press('提交订单');
  await app.see('确认支付');
  const { orders } = await house.stage.call('chen', 'orders', 'mine', {});
  expect(orders[0]).toMatchObject({ payFen: 3000 });
});

test('what the store has run out of is off sale with one tap, and back with another', async () => {
  const { app } = await house.alone('clerk-morrow', '/workbench/pages/board/index', 'phone');
  await app.tap('库存');
  await app.press('今日售罄', app.part('fz-shelf-item', '澳白'));
  await app.part('fz-shelf-item', '今日停售').waitFor();

  const { app: shop } = await house.alone('chen', PRODUCT, 'phone');
  await shop.see('这家门店已售罄');

  const { app: again } = await house.alone(
    'clerk-morrow',
    `/workbench/pages/shelf/index?storeId=${STORE_ID}`,
    'phone',
  );
  await again.press('恢复', again.part('fz-shelf-item', '澳白'));
  await again.part('fz-shelf-item', '澳白').getByText('今日售罄').waitFor();
});
