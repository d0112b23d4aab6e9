import { readLedgers } from '@fangzhen/tools/audit';
import type { Desk } from './desk';
import { openHouse } from './house';

jest.setTimeout(120_000);

const house = openHouse();
let desk: Desk;
beforeAll(async () => {
  desk = await house.openDesk();
});

const COFFEE = '澳白';
const SHIRT = '280 克重磅圆领 T 恤';

/** Opens a brand's menu from the home tab and takes one of this product; a shirt has a choice to be made. */
async function addFrom(slogan: string, menu: string, product: string): Promise<void> {
  const { app } = desk;
  await app.tap(slogan);
  await app.tap(menu, app.part('fz-strip', menu));
  await app.part('fz-item', product).locator('.fz-add').click();
  if (product === SHIRT) await app.press('加入购物车', app.part('fz-sheet', product));
  await app.part('fz-cart-bar', '1').waitFor();
  await app.screen.locator('.fz-nav__back').click();
}

test('a coffee and a shirt go into the cart, are checked out together and paid for once', async () => {
  const { app } = desk;
  await desk.become('lin');
  await addFrom('早一点，慢一点', '点单', COFFEE);
  await addFrom('少一件，好一件', '选购', SHIRT);

  await app.tab('购物车');
  await app.see('已选 2 家门店');
  await app.press('一起结算');
  await app.see('朝露咖啡', '织屿', '本店应付');
  await app.press('提交订单');
  await app.see('云陌集团');
  await app.press('确认支付');
  await app.see('等待门店接单');
});

test('one of the two is cancelled and refunded; the other stays as it is', async () => {
  const { app } = desk;
  await app.part('fz-cell', '一起下单').click();
  await app.press('取消并退款');
  await app.press('取消并退款', app.part('fz-dialog', '原路退回'));
  await app.see('退款处理中');
  await house.stage.pay.deliverDue();
  house.stage.cloud.clock.advance(5 * 60_000);
  await house.stage.cloud.runDueTimers();
  await house.stage.pay.deliverDue();

  const { orders } = await readLedgers(house.stage.cloud);
  const [coffee, shirt] = orders.filter(({ checkout }) => checkout !== undefined);
  expect([coffee, shirt].map((order) => order?.state).sort()).toEqual(['paid', 'refunded']);
  await house.expectAudited();
});
