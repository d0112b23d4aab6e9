import type { Page } from 'playwright-core';
import { HOSTILE, openPage, openStand, type Stand, type Window } from './stand';

jest.setTimeout(120_000);

let stand: Stand;
let opened: Window;
let page: Page;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand?.close());
afterEach(async () => {
  await opened.close();
  expect(opened.wrongs).toEqual([]);
});

async function open(hash: string, options?: Parameters<typeof openPage>[2]): Promise<void> {
  opened = await openPage(stand, hash, options);
  ({ page } = opened);
}

const dialog = () => page.locator('dialog[open]');
const outcome = () => dialog().locator('[data-outcome]');

test('a function is called as somebody; answer, time and log line are shown', async () => {
  await open('#/functions');
  await page.getByRole('button', { name: 'hello', exact: true }).click();
  await dialog().locator('select').selectOption({ label: '林晓 · 上海的会员' });
  await dialog().locator('textarea').fill('{"name": "Ann"}');
  await dialog().locator('.button--main').click();
  await outcome().getByText('"greeting": "hi Ann"').waitFor();
  await outcome().getByText('"openId": "lin"').waitFor();
  await outcome().locator('.log__text', { hasText: 'hello Ann' }).waitFor();
  expect(await outcome().innerText()).toMatch(/冷启动，数据库操作 0 次/);

  await outcome().getByRole('link', { name: '在日志里查看' }).click();
  await page.getByRole('heading', { name: /^请求 / }).waitFor();
  await page.locator('main .log__text', { hasText: 'hello Ann' }).waitFor();
  await page.getByText('来源 wx_client').waitFor();
});

test('a call that fails shows why, and what it wrote before', async () => {
  await open('#/functions');
  await page.getByRole('button', { name: 'hello', exact: true }).click();
  await dialog()
    .locator('textarea')
    .fill(JSON.stringify({ name: HOSTILE, fail: true }));
  await page.keyboard.press('Control+Enter');
  await outcome().locator('pre', { hasText: 'broken on purpose' }).waitFor();
  await outcome().locator('.log__line--error').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('td a', { hasText: '1' }).waitFor();
  await page.keyboard.press('3');
  await page.locator('main .log__text', { hasText: HOSTILE }).first().waitFor();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  opened.wrongs = opened.wrongs.filter(
    (wrong) => !wrong.includes('status of 4') && !wrong.includes('status of 5'),
  );
});

test('the log follows by itself, and is filtered by text, function and level', async () => {
  await open('#/logs');
  await stand.cloud.call('hello', { name: 'one' }, { appId: 'wx1', openId: 'lin' });
  await page.locator('.log__text', { hasText: 'hello one' }).waitFor();
  await page.locator('[data-query]').fill('no such text');
  await page.getByText('没有符合筛选的日志').waitFor();
  await page.locator('[data-query]').fill('ONE');
  await page.locator('.log__text', { hasText: 'hello one' }).waitFor();
  await page.locator('select[name="level"]').selectOption('error');
  await page.getByText('没有符合筛选的日志').waitFor();
});

test('the clock is moved, the timer that comes due runs; then back to real time', async () => {
  await open('#/clock');
  await page.locator('td', { hasText: '2026-01-05 11:00:00' }).waitFor();
  await page.getByRole('button', { name: '+1 小时' }).click();
  await page.getByText('运行了 1 个定时器').waitFor();
  await page.locator('td', { hasText: '2026-01-05 12:00:00' }).waitFor();
  await page.locator('td', { hasText: '成功' }).waitFor();
  await page.locator('input[name="time"]').fill('2026-01-06T08:30:00');
  await page.getByRole('button', { name: '拨动', exact: true }).click();
  await page.locator('[data-clock]', { hasText: '时钟已拨动 · 2026-01-06 08:30' }).waitFor();
  await page.getByRole('button', { name: '立即运行' }).click();
  await page.getByText('hourly 已运行').waitFor();
  await page.getByRole('button', { name: '回到真实时间' }).click();
  await page.getByText('与真实时间一致').waitFor();
  expect(Math.abs(stand.cloud.clock.nowMs() - Date.now())).toBeLessThan(1000);
});

test('a fault that is on is on every tab, until it is turned off', async () => {
  await open('#/faults');
  const errors = page.locator('input[name="errorRate"]');
  await errors.focus();
  await page.keyboard.press('End');
  const banner = page.locator('[data-faults-on]');
  await banner.filter({ hasText: '数据库错误' }).waitFor();
  for (const tab of ['1', '3', '6']) {
    await page.keyboard.press('Escape');
    await page.locator('main').press(tab);
    await banner.waitFor();
  }
  await banner.getByRole('button').click();
  await banner.waitFor({ state: 'hidden' });
});

test('a query that reads much for little is shown with the index that would help', async () => {
  await open('#/slow');
  await page.getByText('没有慢查询').waitFor();
  const many = Array.from({ length: 1200 }, (_, i) => ({ _id: `m${i}`, color: i === 7 ? 'red' : 'blue' }));
  await stand.cloud.import('many', many);
  const asked = { collectionName: 'many', query: '{"color":"red"}', queryType: 'WHERE' };
  const body = JSON.stringify({ action: 'database.getDocument', ...asked });
  await fetch(`${stand.cloud.url}/admin`, { method: 'POST', body });
  await page.getByText('读了 1,200 条，找到 1 条').waitFor();
  await page.locator('pre', { hasText: '["color",1]' }).waitFor();
  await page.getByRole('button', { name: '清空' }).click();
  await page.getByText('没有慢查询').waitFor();
});

test('files are uploaded, looked at and deleted', async () => {
  await open('#/files');
  await page.getByText('还没有文件').waitFor();
  await page.locator('main').press('n');
  await dialog().locator('input[name="folder"]').fill('pictures');
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>parent.hacked=1</script></svg>';
  const file = { name: '杯 1.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) };
  await dialog().locator('input[type="file"]').setInputFiles(file);
  await dialog().locator('.button--main').click();
  await page.getByRole('button', { name: 'pictures/杯 1.svg' }).click();
  await page.waitForFunction(
    () => document.querySelector<HTMLImageElement>('dialog img')?.naturalWidth === 10,
  );
  await dialog().getByRole('button', { name: '删除' }).click();
  await dialog().getByRole('button', { name: '删除文件' }).click();
  await page.getByText('还没有文件').waitFor();
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('Chinese for the Chinese, English for others; the switch is remembered', async () => {
  await open('#/messages');
  await page.getByText('还没有消息').waitFor();
  await page.locator('main').press('l');
  await page.getByText('No message yet').waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.reload();
  await page.getByText('No message yet').waitFor();
  await opened.close();
  await open('#/messages', { locale: 'de-DE' });
  await page.getByText('还没有消息').or(page.getByText('No message yet')).waitFor();
});

test.each([1280, 375])('at %i pixels nothing is wider than the window', async (width) => {
  await open('#/data/goods', { width });
  for (const tab of ['data/goods', 'functions', 'logs', 'clock', 'messages', 'files', 'faults', 'slow']) {
    await page.evaluate((hash) => (location.hash = hash), `#/${tab}`);
    await page.locator('main h2').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const open = (await page.locator('.tabs [aria-current="page"]').boundingBox())!;
    expect(open.x + open.width).toBeLessThanOrEqual(width);
  }
});

test('on a narrow window the open collection comes into sight', async () => {
  const names = Array.from({ length: 12 }, (_, i) => `collection-${i}`);
  for (const name of names) await stand.cloud.import(name, [{ _id: 'a' }]);
  await open('#/data/collection-9', { width: 375 });
  const link = page.locator('.list [aria-current="true"]');
  await link.waitFor();
  const { x, width } = (await link.boundingBox())!;
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(375);
});
