import { readLedgers } from '@fangzhen/tools/audit';
import { Shopping } from '@fangzhen/tools/stage';
import type { App } from './app';
import { openHouse } from './house';

jest.setTimeout(180_000);

/** Longer than it takes a started campaign to begin. */
const LEAD_MS = 120_000;
const SHOPPER = 'newcomer';
const TITLE = '织屿满 300，花序减 55.55';
const TEE = '280 克重磅圆领 T 恤';
const MASK = '花瓣安睡面膜';

const house = openHouse();

const as = async (person: string, path: string, view?: 'desk'): Promise<App> =>
  (await house.alone(person, path, view)).app;
const plain = (text: string) => text.replace(/\s/g, '');
/** The figure beside these words, as it is read. */
const figure = async (app: App, words: string) => {
  await app.part('fz-row', words).waitFor();
  return plain(await app.part('fz-row', words).innerText()).replace(plain(words), '');
};
const ordersOf = async () => {
  const { orders } = await readLedgers(house.stage.cloud);
  const of = (brandId: string) =>
    orders.find((one) => one.brandId === brandId && one.checkout !== undefined)!;
  return { clothes: of('loom'), beauty: of('bloom') };
};
const orderPage = (orderId: string) => `/pages/order/index?id=${orderId}`;

test('the group writes a campaign across two brands, sees what it does to a sample cart, and starts it', async () => {
  const app = await as('group', '/console/pages/campaigns/index', 'desk');
  await app.press('新建活动');
  await app.tap('集团活动');
  const form = app.part('fz-campaign-form__main', '');
  const typeIn = (label: string, text: string) =>
    form.locator('.fz-field').filter({ hasText: label }).last().locator('input').fill(text);
  await typeIn('名称', TITLE);
  await typeIn('满（元）', '300');
  await typeIn('减（元）', '55.55');
  const chip = (label: string, words: string) =>
    form.locator('.fz-field').filter({ hasText: label }).locator('.fz-chip').filter({ hasText: words });
  await chip('优惠用在', '花序').click();
  await app.tap('算另外的商品');
  await chip('门槛算在', '织屿').click();
  await typeIn('范围说明', '同一次结算，织屿满 ¥300，花序减 ¥55.55');
  await typeIn('总次数', '100');
  await typeIn('集团', '60');
  await app.press('保存草稿');
  await app.see('合计要等于 100，现在是 60，请调整', '还有要修改的地方');
  await typeIn('品牌', '40');

  const sample = app.part('fz-campaign-form__side', '');
  const take = async (brand: string, product: string, units: number) => {
    await sample.locator('.fz-chip').filter({ hasText: brand }).click();
    const more = app.part('fz-sample__sku', product).locator('.fz-stepper__key--more');
    for (let unit = 0; unit < units; unit += 1) await more.click();
  };
  await take('织屿', TEE, 2);
  await take('花序', MASK, 1);
  await app.press('试算这个购物车');
  const line = app.part('fz-sample__line', MASK);
  await line.getByText('−¥33.33 集团', { exact: true }).waitFor();
  await line.getByText('−¥22.22 品牌', { exact: true }).waitFor();
  expect(plain(await line.innerText())).toContain('¥89.00¥33.45');

  await app.press('保存草稿');
  await app.part('fz-tabs__tab', '草稿').click();
  const card = app.part('fz-campaign', TITLE);
  await app.press('开始', card);
  await app.press('开始', app.part('fz-dialog', `开始「${TITLE}」？`));
  await app.see('已开始，一分钟后生效');
  house.stage.cloud.clock.advance(LEAD_MS);
  house.before = await readLedgers(house.stage.cloud);
});

test('a shopper buys from both brands in one checkout, sees who bears what, and pays once', async () => {
  const product = (brand: string, id: string) =>
    `/pages/product/index?id=${brand}-${id}&storeId=${brand}-sh-01&brandId=${brand}`;
  let app = await as(SHOPPER, product('loom', 'heavy-tee'));
  await app.screen.locator('.fz-stepper__key--more').click();
  await app.press('加入购物车');
  await house.latest.page.goto(`${house.stage.url}/?as=${SHOPPER}#${product('bloom', 'petal-mask')}`);
  await app.see(MASK);
  await app.press('加入购物车');
  await app.tap('购物车');
  await app.press('一起结算');
  await app.see('确认订单', '由集团承担');
  expect(await figure(app, `${TITLE}由集团承担`)).toBe('−¥33.33');
  expect(await figure(app, `${TITLE}由品牌承担`)).toBe('−¥22.22');
  expect(plain(await app.words('fz-checkout-bar'))).toContain('¥351.45');
  await app.press('提交订单');
  await app.press('确认支付');
  await app.see('等待门店接单');
  const { clothes, beauty } = await ordersOf();
  expect([clothes.payFen, beauty.payFen]).toEqual([31_800, 3345]);
  app = await as('group', '/console/pages/campaigns/index', 'desk');
  await app.part('fz-campaign', TITLE).getByText('已用 1 / 100 次').waitFor();
  await app.part('fz-campaign', TITLE).getByText('已优惠 ¥55.55').waitFor();
});

async function agree(app: App): Promise<void> {
  await app.press('同意退 ¥103.45');
  await app.press('同意', app.part('fz-dialog', '同意并退 ¥103.45？'));
}

test('one brand takes one piece back: what the other brand gave for it is kept back, to the fen', async () => {
  const { clothes, beauty } = await ordersOf();
  const shopping = new Shopping(house.stage);
  await shopping.handOver('clerk-loom', SHOPPER, clothes.storeId, clothes._id);
  let app = await as(SHOPPER, orderPage(clothes._id));
  await app.press('申请售后');
  await app.screen.locator('.fz-stepper__key--more').first().click();
  await app.part('fz-chip', '不想要了').click();
  await app.see(/退后不再满足活动条件，扣回优惠 ¥55\.55/);
  await app.press('提交申请');
  await app.see('等待门店处理');

  // More than the store may decide on alone.
  app = await as('clerk-loom', '/workbench/pages/after-sales/index');
  await agree(app);
  await app.see(/已转集团/);
  app = await as('group', '/console/pages/after-sale-approvals/index', 'desk');
  await agree(app);
  await app.see('没有等待集团处理的售后');
  await house.stage.pay.deliverDue();
  house.stage.cloud.clock.advance(5 * 60_000);
  await house.stage.cloud.runDueTimers();
  await house.stage.pay.deliverDue();

  app = await as(SHOPPER, orderPage(clothes._id));
  expect(await figure(app, '已部分退款')).toBe('¥103.45');
  expect(await figure(app, '活动扣回（退后不满足条件）')).toBe('¥55.55');
  app = await as(SHOPPER, orderPage(beauty._id));
  expect(plain(await app.words('fz-order-sum'))).toContain('¥33.45');
  await house.expectAudited();
});
