import { readLedgers } from '@fangzhen/tools/audit';
import { Shopping } from '@fangzhen/tools/stage';
import type { App } from './app';
import { openHouse } from './house';

jest.setTimeout(120_000);

const DAY_MS = 86_400_000;
const COFFEES = { storeId: 'morrow-sh-01', lines: [{ skuId: 'morrow-flat-white', qty: 10 }] };
const SWEATER = {
  storeId: 'loom-sh-01',
  lines: [{ skuId: 'loom-merino-crew-cloud-m', qty: 1 }],
  points: 'max' as const,
};

const house = openHouse();

const as = async (person: string, page: string): Promise<App> => (await house.alone(person, page)).app;

test('points go to a friend: the giver fills in how many, the friend opens the link and has them', async () => {
  const giver = await as('lin', '/pages/points/index');
  await giver.press('赠送好友');
  await giver.part('fz-field', '送多少').locator('input').fill('50');
  await giver.part('fz-field', '捎句话').locator('input').fill('请你喝一杯');
  await giver.press('送给好友');
  await giver.see('你送出的积分', '50 积分', '等待好友领取');
  const { waiting } = await house.stage.call('lin', 'points', 'giving', {});

  const friend = await as('zhou', `/store/pages/points-gift/index?id=${waiting[0]!.id}`);
  await friend.see('林晓 送你', '请你喝一杯');
  await friend.press('收下');
  await friend.press('已收下，去看看');
  await friend.see('朋友赠送', '+50');

  const late = await as('chen', `/store/pages/points-gift/index?id=${waiting[0]!.id}`);
  await late.see('这份积分已经被领走了');
  await house.expectAudited();
});

test('earned in morrow: pending while it can be given back; then spent in loom, and morrow bears it', async () => {
  const shopping = new Shopping(house.stage);
  const coffeeId = await shopping.buy('chen', COFFEES);
  await shopping.handOver('clerk-morrow', 'chen', COFFEES.storeId, coffeeId);
  const app = await as('chen', '/pages/points/index');
  await app.see(/^待生效 \d+$/, '消费得积分');
  expect((await shopping.quote('chen', SWEATER)).points).toMatchObject({ balance: 0, used: 0 });

  house.stage.cloud.clock.advance(8 * DAY_MS);
  await house.stage.cloud.runDueTimers();
  const { points } = await shopping.quote('chen', SWEATER);
  expect(points.used).toBeGreaterThan(100);
  await shopping.buy('chen', SWEATER);
  const spent = await as('chen', '/pages/points/index');
  await spent.see('下单抵扣', `−${points.used}`);

  const { entries } = await readLedgers(house.stage.cloud);
  const spend = entries.find(({ kind, points: left }) => kind === 'spend' && left === -points.used)!;
  expect(spend.split.map(({ fundedBy }) => fundedBy)).toEqual(['morrow']);
  await house.expectAudited();
});
