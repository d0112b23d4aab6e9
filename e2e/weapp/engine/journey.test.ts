import type { Browser } from 'playwright-core';
import { MORNING_MS, startStage, type Stage } from '@fangzhen/tools/stage';
import { launch } from '../../browser/visit';
import { Hand } from './host/hand';
import { makeParts } from './host/parts';
import { openPhone, type Parts, type Phone } from './host/phone';

const DESK = { width: 1280, height: 800 };
const COFFEE = '经典拿铁';
const ONE_SIZE = '澳白';
const COUPON = '咖啡满 30 减 6';

let browser: Browser;
let stage: Stage;
let parts: Parts;
const phones: Phone[] = [];

// The mini-program is built first where its sources are newer, which takes long on a busy machine.
jest.setTimeout(240_000);

beforeAll(async () => {
  [browser, stage] = await Promise.all([launch(), startStage({ nowMs: MORNING_MS })]);
  parts = await makeParts(browser, stage);
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});
afterEach(() => {
  expect(phones.flatMap(({ problems }) => problems)).toEqual([]);
});

async function pickUp(who: string, url: string, viewport?: typeof DESK): Promise<Hand> {
  const phone = await openPhone(parts, { who, url, viewport });
  phones.push(phone);
  return new Hand(phone);
}

let lin: Hand;
let code: string;

test('from home into the package of a brand, to a product, and back again', async () => {
  lin = await pickUp('lin', '/pages/home/index');
  await lin.see('早上好，林晓', '静安寺店', '240 m');
  await lin.tap('早一点，慢一点');
  await lin.title('朝露咖啡');
  await lin.see('今天的第一口，交给朝露');
  await lin.tap('点单', lin.part('fz-strip', '点单'));
  await lin.part('fz-item--row', COFFEE).tap();
  await lin.title('商品');
  await lin.see(COFFEE, '加入购物车');
  await lin.back();
  await lin.title('朝露咖啡');
  await lin.back();
  await lin.see('早上好，林晓');
});

test('a shopper claims a coupon, orders with it and with points, pays, and gets a pickup code', async () => {
  await lin.press('去点单');
  await lin.tap('首页', lin.part('fz-strip', '首页'));
  await lin.press('领取', lin.part('fz-ticket', COUPON));
  await lin.part('fz-ticket', '已领取').waitFor();
  await lin.tap('点单', lin.part('fz-strip', '点单'));
  await lin.part('fz-item--row', ONE_SIZE).locator('.fz-add').tap();
  await lin.part('fz-item--row', COFFEE).locator('.fz-add').tap();
  await lin.press('加入购物车', lin.part('fz-sheet', COFFEE));
  await lin.part('fz-cart-bar', '2').waitFor();
  await lin.press('去结算');

  await lin.title('确认订单');
  await lin.part('fz-cell', '优惠券').tap();
  await lin.part('fz-coupons__one--on', COUPON).waitFor();
  await lin.press('完成');
  await lin.part('fz-cell', COUPON).waitFor();
  await lin.screen.locator('.fz-switch').tap();
  await lin.see('商品小计（2 件）', '由品牌承担', '由集团承担');
  await lin.press('提交订单');
  await lin.answer('确认支付');

  await lin.see('等待门店接单', '取货码');
  code = await lin.words('fz-order-code__digits');
  expect(code).toMatch(/^\d{4} \d{4}$/);
});

test('the code is shown as a sharp QR code by the package of the store', async () => {
  await lin.tap('出示二维码');
  await lin.title('取货码');
  const picture = lin.screen.locator('.fz-qr img');
  await picture.waitFor();
  expect(await picture.evaluate((image) => getComputedStyle(image).imageRendering)).toBe('pixelated');
  await lin.back();
  await lin.see('等待门店接单');
});

test("that store's clerk sees it on the board, accepts, makes ready and verifies the code", async () => {
  const clerk = await pickUp('clerk-morrow', '/workbench/pages/board/index');
  const callNumber = code.slice(-4);
  await clerk.see('静安寺店');
  await clerk.press('接单', clerk.part('fz-order', callNumber));
  await clerk.tap('制作中');
  await clerk.press('可取货', clerk.part('fz-order', callNumber));
  await clerk.tap('待取货');
  await clerk.press('核销取货', clerk.part('fz-order', callNumber));

  await clerk.title('核销取货码');
  for (const digit of code.replace(' ', '')) await clerk.tap(digit, clerk.part('fz-pad', digit));
  await clerk.press('核销');
  await clerk.see('核销成功', callNumber);
});

test('the shopper, who still has the order open, sees it completed', async () => {
  await lin.see('已完成', '取货完成');
});

test('somebody types what to look for, and finds it in the list and on the map', async () => {
  const zhou = await pickUp('zhou', '/pages/home/index');
  await zhou.tab('门店');
  await zhou.title('门店');
  await zhou.screen.locator('.fz-search input').tap();
  await zhou.phone.page.keyboard.type('湖滨');
  await zhou.see(/^[1-9] 家门店/);
  await zhou.tap('地图');
  await zhou.screen.locator('.wx-map-layer img:last-child[src$="/pin.png"]').tap();
  await zhou.screen.locator('.wx-map-layer img:last-child[src$="/pin-active.png"]').waitFor();
  await zhou.tab('首页');
  await zhou.see(/^早上好/);
});

test('the theme editor opens in a wide window', async () => {
  const manager = await pickUp('brand-loom', '/console/pages/theme/index', DESK);
  await manager.title('织屿');
  await manager.see('外观', '页面模块', '保存草稿', '墨与纸，秋冬第二辑', '美利奴圆领毛衣');
});

test('a build without the templates of pictures does not pass unnoticed', async () => {
  const templates = parts.packaged.templates.replaceAll(/"tmpl_0_[24]"/g, '"gone"');
  const packaged = { ...parts.packaged, templates };
  const phone = await openPhone({ ...parts, packaged }, { who: 'lin', url: '/pages/home/index' });
  while (phone.problems.length === 0) await phone.page.waitForEvent('console');
  expect(phone.problems[0]).toMatch(/WXMLRT: Template `tmpl_0_[24]` not found/);
  await phone.close();
});
