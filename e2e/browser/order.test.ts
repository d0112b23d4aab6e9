import type { Desk } from './desk';
import { openHouse } from './house';

jest.setTimeout(120_000);

const house = openHouse();
let desk: Desk;
beforeAll(async () => {
  desk = await house.openDesk();
});

const FLAT_WHITE = '澳白';
const LATTE = '经典拿铁';
const COUPON = '咖啡满 30 减 6';

let code: string;

test('a shopper finds the nearest store, claims a coupon, and pays for two products with it and with points', async () => {
  const { app } = desk;
  await desk.become('lin');
  await app.see('早上好，林晓', '静安寺店', '240 m');

  await app.tap('早一点，慢一点');
  await app.see('今天的第一口，交给朝露');
  await app.press('领取', app.part('fz-ticket', COUPON));
  await app.part('fz-ticket', '已领取').waitFor();

  await app.tap('点单', app.part('fz-strip', '点单'));
  await app.part('fz-item--row', FLAT_WHITE).locator('.fz-add').click();
  await app.part('fz-item--row', LATTE).locator('.fz-add').click();
  await app.press('加入购物车', app.part('fz-sheet', LATTE));
  await app.part('fz-cart-bar', '2').waitFor();
  await app.press('去结算');

  await app.part('fz-cell', '优惠券').click();
  await app.part('fz-coupons__one--on', COUPON).waitFor();
  await app.press('完成');
  await app.part('fz-cell', COUPON).waitFor();
  await app.screen.locator('.fz-switch').click();
  await app.see('商品小计（2 件）', '由品牌承担', '由集团承担');
  await app.press('提交订单');
  await app.press('确认支付');

  await app.see('等待门店接单', '取货码');
  code = await app.words('fz-order-code__digits');
  expect(code).toMatch(/^\d{4} \d{4}$/);
});

test("that store's clerk accepts, makes ready and verifies the code", async () => {
  const { app } = desk;
  const callNumber = code.slice(-4);
  await desk.become('clerk-morrow');
  await app.tap('门店工作台');
  await app.see('静安寺店');
  await app.press('接单', app.part('fz-order', callNumber));
  await app.tap('制作中');
  await app.press('可取货', app.part('fz-order', callNumber));
  await app.tap('待取货');
  await app.press('核销取货', app.part('fz-order', callNumber));

  for (const digit of code.replace(' ', '')) await app.tap(digit, app.part('fz-pad', digit));
  await app.press('核销');
  await app.see('核销成功', callNumber);
});

test('the shopper sees it completed and the points earned; everything adds up', async () => {
  const { app } = desk;
  await desk.become('lin');
  await app.tab('订单');
  await app.part('fz-order-card', '共 2 件').click();
  await app.see('已完成', '取货完成');
  const earned = Number(/已得 (\d+) 积分/.exec(await app.words('fz-screen__body'))?.[1]);
  expect(earned).toBeGreaterThan(0);

  await house.expectAudited();
  const { entries } = await house.stage.call('lin', 'points', 'statement', {});
  expect(entries.slice(0, 2).map(({ kind, points }) => [kind, points])).toEqual([
    ['earn', earned],
    ['spend', expect.any(Number)],
  ]);

  await app.press('再来一单');
  await app.part('fz-checkout-line', LATTE).waitFor();
});
