import { readLedgers } from '@fangzhen/tools/audit';
import type { Desk } from './desk';
import { openHouse } from './house';

jest.setTimeout(120_000);

const house = openHouse();
let desk: Desk;
beforeAll(async () => {
  desk = await house.openDesk();
});

const SHIRT = '280 克重磅圆领 T 恤';

/** Puts one more shirt into the cart, in the menu of its brand. */
async function addShirt(): Promise<void> {
  const { app } = desk;
  await app.part('fz-item', SHIRT).locator('.fz-add').click();
  await app.press('加入购物车', app.part('fz-sheet', SHIRT));
  await app.press('去结算');
}

test('less than the minimum says how much is missing; an address outside of the area is refused with the nearest store that delivers there, and one tap orders from it', async () => {
  const { app } = desk;
  await desk.become('lin');
  await app.tap('少一件，好一件');
  await app.see('静安嘉里店');
  await app.tap('选购', app.part('fz-strip', '选购'));
  await addShirt();
  await app.tap('配送到家');
  await app.see('¥199 起送，还差 ¥40，再加一点或到店自取');
  await app.press('去凑单，还差 ¥40');
  await addShirt();
  await app.see('由静安嘉里店配送 · 700 m', '配送费', '包装费');
  await app.screen.locator('.fz-fulfil__choice').click();
  await app.tap(/陆家嘴环路/);
  await app.see('这个地址不在配送范围内，正大广场店可以送到');
  expect(await app.screen.locator('.fz-checkout-bar__key').getAttribute('class')).toContain('off');

  await app.press('换正大广场店配送');
  await app.see('正大广场店', /^由正大广场店配送 · \d/, '配送费');
  await app.press('提交订单');
  await app.press('确认支付');
  await app.see('等待门店接单', '送到', '出发配送');
});

test('the store sends it out and it arrives: the shopper follows it, and everything adds up', async () => {
  const { orders } = await house.stage.call('lin', 'orders', 'mine', { filter: 'active' });
  const [{ id: orderId, storeId }] = orders as [(typeof orders)[0]];
  expect(storeId).toBe('loom-sh-07');
  const grant = { _id: 'grant-for-this-journey', role: 'clerk', storeId };
  const { memberId } = (await readLedgers(house.stage.cloud)).orders.find(({ _id }) => _id === orderId)!;
  await house.stage.cloud.import('grants', [{ ...grant, memberId }]);
  for (const action of ['accept', 'ready'] as const)
    await house.stage.call('lin', 'workbench', action, { storeId, orderId });

  const { app } = desk;
  await desk.become('lin');
  await app.tab('我的');
  await app.tap('门店工作台');
  await app.tap('待取货');
  await app.see('林女士 13800001234');
  await app.press('出发配送');
  await app.tap('配送中');
  await app.press('已送达');

  await desk.become('lin');
  await app.tab('订单');
  await app.part('fz-order-card', '正大广场店').click();
  await app.see('已送达', '送达');
  await house.expectAudited();
});
