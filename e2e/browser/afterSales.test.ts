import { Buffer } from 'node:buffer';
import { readLedgers } from '@fangzhen/tools/audit';
import { Shopping } from '@fangzhen/tools/stage';
import type { App } from './app';
import { openHouse } from './house';

jest.setTimeout(120_000);

const STORE_ID = 'morrow-sh-01';
const OTHER_STORE_ID = 'loom-sh-01';
const COFFEES = { storeId: STORE_ID, lines: [{ skuId: 'morrow-flat-white', qty: 2 }] };
const AMERICANO = { skuId: 'morrow-americano-m-hot', qty: 1 };
const SWEATER = { storeId: OTHER_STORE_ID, lines: [{ skuId: 'loom-merino-crew-cloud-m', qty: 1 }] };
/** One dot. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const house = openHouse();

const as = async (person: string, page: string): Promise<App> => (await house.alone(person, page)).app;
const orderPage = (orderId: string) => `/pages/order/index?id=${orderId}`;
const theMoneyComes = async () => {
  await house.stage.pay.deliverDue();
  house.stage.cloud.clock.advance(5 * 60_000);
  await house.stage.cloud.runDueTimers();
  await house.stage.pay.deliverDue();
};
const orderOf = async (orderId: string) =>
  (await readLedgers(house.stage.cloud)).orders.find(({ _id }) => _id === orderId)!;

/** The shopper asks one unit of the first line back, with a picture. */
async function askForOne(app: App): Promise<void> {
  await app.press('申请售后');
  await app.screen.locator('.fz-stepper__key--more').first().click();
  await app.part('fz-chip', '做错了').click();
  const choosing = house.latest.page.waitForEvent('filechooser');
  await app.tap('添加照片');
  await (await choosing).setFiles({ name: 'cup.png', mimeType: 'image/png', buffer: PICTURE });
  await app.screen.locator('.fz-ask-pictures__remove').waitFor();
  await app.press('提交申请');
  await app.see('等待门店处理');
}

/** The store's clerk agrees, and the goods are waste. */
async function storeAgrees(amount: string): Promise<void> {
  const app = await as('clerk-morrow', '/workbench/pages/board/index');
  await app.tap('售后');
  await app.see('售后处理', '报损');
  expect(await app.screen.locator('.fz-after__picture').count()).toBe(1);
  await app.press(`同意退 ${amount}`);
  await app.press('同意', app.part('fz-dialog', `同意并退 ${amount}？`));
  await app.see('没有等待处理的售后');
}

test('one unit of a two-line order is asked back with a picture, agreed to and refunded; points follow on the statement', async () => {
  const shopping = new Shopping(house.stage);
  const lines = [...COFFEES.lines, AMERICANO];
  const orderId = await shopping.buy('lin', { storeId: STORE_ID, lines, coupon: 'none', points: 'max' });
  await shopping.handOver('clerk-morrow', 'lin', STORE_ID, orderId);
  await askForOne(await as('lin', orderPage(orderId)));
  const { amountFen, points, earned } = (await orderOf(orderId)).afterSales![0]!;
  await storeAgrees(`¥${amountFen / 100}`);
  await theMoneyComes();

  const app = await as('lin', orderPage(orderId));
  await app.see('已完成', '已退款', '已部分退款');
  const statement = await as('lin', '/pages/points/index');
  await statement.see('售后退款，积分退回', `+${points}`, '售后退款，收回赠送积分', `−${earned}`);
  expect((await orderOf(orderId)).state).toBe('completed');
  await house.expectAudited();
});

test('of two brands that were paid for once, one part is refunded; the other keeps its money', async () => {
  const shopping = new Shopping(house.stage);
  const { orderId, orders } = await shopping.place('zhou', { ...COFFEES, also: [SWEATER] });
  await shopping.pay('zhou', orderId);
  await shopping.settled('zhou', orderId);
  await shopping.handOver('clerk-morrow', 'zhou', STORE_ID, orderId);
  await askForOne(await as('zhou', orderPage(orderId)));
  const { amountFen } = (await orderOf(orderId)).afterSales![0]!;
  await storeAgrees(`¥${amountFen / 100}`);
  await theMoneyComes();

  const app = await as('zhou', orderPage(orderId));
  await app.see('已退款', '已部分退款');
  const [coffee, sweater] = await Promise.all(orders.map((one) => orderOf(one.orderId)));
  expect(coffee).toMatchObject({ state: 'completed', afterSales: [{ state: 'refunded' }] });
  expect(sweater).toMatchObject({ state: 'paid' });
  expect(sweater?.afterSales).toBeUndefined();
  await house.expectAudited();
});
