import { openHouse } from './house';

jest.setTimeout(120_000);

const house = openHouse();

const LATTE = '/pages/product/index?id=morrow-latte&storeId=morrow-sh-01&brandId=morrow';

test('two of one coffee, each as it is wanted: two lines, each at its own price, one order', async () => {
  const { app, page } = await house.alone('chen', LATTE);
  const price = async () => (await app.words('fz-price')).replace(/\s/g, '');
  const chip = (words: string) => app.part('fz-chip', words).click();
  await app.see('糖度', '加料（最多 2 样）', '标准糖');
  expect(await price()).toBe('¥20');
  await chip('少糖');
  await chip('加一份浓缩 +¥4');
  await chip('换燕麦奶 +¥3');
  expect(await price()).toBe('¥27');
  await app.press('加入购物车');
  await chip('换燕麦奶 +¥3');
  await chip('加一份浓缩 +¥4');
  await app.press('加入购物车');
  await app.part('fz-product__cart', '购物车').click();
  await app.see('中杯 / 热 / 少糖 / 加一份浓缩 / 换燕麦奶', '中杯 / 热 / 少糖', '共 2 件');

  // What is in the cart is kept on the phone.
  await page.reload();
  await app.see('中杯 / 热 / 少糖 / 加一份浓缩 / 换燕麦奶', '中杯 / 热 / 少糖');
  await app.press('去结算');
  await app.see('确认订单');
  expect((await app.words('fz-checkout-bar')).replace(/\s/g, '')).toBe('¥47.00');
  await app.press('提交订单');
  await app.press('确认支付');
  await app.see('等待门店接单', '中杯 / 热 / 少糖 / 加一份浓缩 / 换燕麦奶');
});

test('the staff read what is wanted', async () => {
  const { app } = await house.alone('clerk-morrow', '/workbench/pages/board/index');
  await app.see('中杯 / 热 / 少糖 / 加一份浓缩 / 换燕麦奶', '中杯 / 热 / 少糖');
});
