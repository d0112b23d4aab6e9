import type { App } from './app';
import { openHouse } from './house';

jest.setTimeout(120_000);

const STORE = 'morrow-sh-01';

const house = openHouse();
let code: string;
beforeAll(async () => {
  const { tables } = await house.stage.call('clerk-morrow', 'workbench', 'tables', { storeId: STORE });
  code = tables.find(({ no }) => no === 'A3')!.code;
});

const open = async (person: string, path: string): Promise<App> => (await house.open(person, path)).app;
const sit = (person: string) => open(person, `/store/pages/table/index?scene=${code}`);

test('two people at one table: both add, each sees the other, one sends and pays, staff serve and end the table', async () => {
  const [lin, zhou] = [await sit('lin'), await sit('zhou')];
  await lin.see('A3 桌');
  await zhou.see('同桌 2 人：林晓、周一航');

  await pickFirst(lin);
  await zhou.tap('本桌已点');
  await zhou.see('林晓点的');
  await zhou.tap('菜单');
  await pickFirst(zhou);
  await lin.tap('本桌已点');
  await lin.see('我点的', '周一航点的');

  await lin.press('去下单');
  await lin.see('堂食', 'A3 桌');
  await lin.press('提交订单');
  await lin.press('确认支付');
  await lin.see('等待门店接单', '桌号');
  await zhou.tap('已下单');
  await zhou.see('第 1 次点单', '林晓下单');

  const desk = await open('clerk-morrow', `/workbench/pages/board/index?storeId=${STORE}`);
  await desk.see('A3 桌 · 堂食');
  await desk.press('接单');
  await desk.tap('制作中');
  await desk.press('已做好');
  await desk.tap('待取货');
  await desk.press('已上桌');
  await lin.see('已上桌');

  await desk.press('桌台');
  const table = desk.part('fz-table-card', 'A3 桌');
  await desk.press('结束用餐', table);
  await desk.press('结束用餐', desk.screen.locator('.fz-dialog'));
  await zhou.see('这一桌已经结束');
  await house.expectAudited();
});

/** The first dish of the menu, as it comes. */
async function pickFirst(app: App): Promise<void> {
  await app.screen.locator('.fz-dish').first().click();
  await app.press('加入购物车');
  await app.screen
    .locator('.fz-sheet__panel:visible')
    .waitFor({ state: 'hidden' })
    .catch(() => undefined);
}
