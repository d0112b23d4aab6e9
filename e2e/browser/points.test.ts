import type { Browser } from 'playwright-core';
import { auditCloud, readLedgers, type Ledgers } from '@fangzhen/tools/audit';
import { MORNING_MS, Shopping, startStage, type Stage } from '@fangzhen/tools/stage';
import type { App } from './app';
import { launch, visit, type Visit } from './visit';

jest.setTimeout(120_000);

const DAY_MS = 86_400_000;
const COFFEES = { storeId: 'morrow-sh-01', lines: [{ skuId: 'morrow-flat-white', qty: 10 }] };
const SWEATER = {
  storeId: 'loom-sh-01',
  lines: [{ skuId: 'loom-merino-crew-cloud-m', qty: 1 }],
  points: 'max' as const,
};

let browser: Browser;
let stage: Stage;
let before: Ledgers;
let current: Visit | undefined;
beforeAll(async () => {
  [browser, stage] = await Promise.all([launch(), startStage({ withApp: true, nowMs: MORNING_MS })]);
  before = await readLedgers(stage.cloud);
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});
afterEach(async () => {
  expect(current?.wrongs ?? []).toEqual([]);
  await current?.close();
  current = undefined;
});

const as = async (person: string, page: string): Promise<App> => {
  await current?.close();
  current = await visit(browser, `${stage.url}/?as=${person}#${page}`, 'phone');
  return current.app;
};

test('points go to a friend: the giver fills in how many, the friend opens the link and has them', async () => {
  const giver = await as('lin', '/pages/points/index');
  await giver.press('赠送好友');
  await giver.part('fz-field', '送多少').locator('input').fill('50');
  await giver.part('fz-field', '捎句话').locator('input').fill('请你喝一杯');
  await giver.press('送给好友');
  await giver.see('你送出的积分', '50 积分', '等待好友领取');
  const { waiting } = await stage.call('lin', 'points', 'giving', {});

  const friend = await as('zhou', `/store/pages/points-gift/index?id=${waiting[0]!.id}`);
  await friend.see('林晓 送你', '请你喝一杯');
  await friend.press('收下');
  await friend.press('已收下，去看看');
  await friend.see('朋友赠送', '+50');

  const late = await as('chen', `/store/pages/points-gift/index?id=${waiting[0]!.id}`);
  await late.see('这份积分已经被领走了');
  expect(await auditCloud(before, stage.cloud)).toEqual([]);
});

test('earned in morrow: pending while it can be given back; then spent in loom, and morrow bears it', async () => {
  const shopping = new Shopping(stage);
  const coffeeId = await shopping.buy('chen', COFFEES);
  await shopping.handOver('clerk-morrow', 'chen', COFFEES.storeId, coffeeId);
  const app = await as('chen', '/pages/points/index');
  await app.see(/^待生效 \d+$/, '消费得积分');
  expect((await shopping.quote('chen', SWEATER)).points).toMatchObject({ balance: 0, used: 0 });

  stage.cloud.clock.advance(8 * DAY_MS);
  await stage.cloud.runDueTimers();
  const { points } = await shopping.quote('chen', SWEATER);
  expect(points.used).toBeGreaterThan(100);
  await shopping.buy('chen', SWEATER);
  const spent = await as('chen', '/pages/points/index');
  await spent.see('下单抵扣', `−${points.used}`);

  const { entries } = await readLedgers(stage.cloud);
  const spend = entries.find(({ kind, points: left }) => kind === 'spend' && left === -points.used)!;
  expect(spend.split.map(({ fundedBy }) => fundedBy)).toEqual(['morrow']);
  expect(await auditCloud(before, stage.cloud)).toEqual([]);
});
