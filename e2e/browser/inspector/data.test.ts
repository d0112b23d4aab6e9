import type { Page } from 'playwright-core';
import { HOSTILE, MORNING_MS, openPage, openStand, type Stand, type Window } from './stand';

jest.setTimeout(120_000);

let stand: Stand;
let opened: Window;
let page: Page;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand?.close());
beforeEach(async () => {
  opened = await openPage(stand, '#/data/goods');
  ({ page } = opened);
});
afterEach(async () => {
  await opened.close();
  // A refusal (409) is on the console too; that is the browser's word, not the page's.
  expect(opened.wrongs.filter((wrong) => !wrong.includes('status of 409'))).toEqual([]);
});

const rows = () => page.locator('tbody [data-row]');
const dialog = () => page.locator('dialog[open]');
const editor = () => dialog().locator('textarea');
const stored = async (id: string) => (await stand.cloud.export('goods')).find(({ _id }) => _id === id);

/** Finds one document by its price and opens it. */
async function openGood(price: number): Promise<void> {
  await page.locator('[data-query]').fill(`{"price": ${price}}`);
  await page.keyboard.press('Enter');
  await page.locator('[data-read]', { hasText: 'price' }).waitFor();
  await page.waitForFunction(() => document.querySelectorAll('tbody [data-row]').length === 1);
  await rows().first().click();
  await page.locator('dialog textarea:not([readonly])').waitFor();
}

async function change(from: string, to: string): Promise<void> {
  const text = await editor().inputValue();
  expect(text).toContain(from);
  await editor().fill(text.replace(from, to));
}

test('documents are counted and paged; a query says how it was read', async () => {
  await page.getByRole('link', { name: 'goods 61' }).waitFor();
  expect(await rows().count()).toBe(50);
  await page.getByRole('button', { name: '下一页' }).click();
  await page.waitForFunction(() => document.querySelectorAll('tbody [data-row]').length === 11);
  await page.locator('[data-query]').fill('{"price": {"$gt": 57, "$lt": 100}}');
  await page.keyboard.press('Enter');
  await page.locator('[data-read]', { hasText: '经索引 price' }).waitFor();
  expect(await rows().allInnerTexts()).toEqual(['g58', 'g59']);
});

test('a query that is no JSON says where the mistake is', async () => {
  await page.locator('[data-query]').fill('{price: 1}');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'filter is not JSON' }).waitFor();
  opened.wrongs = opened.wrongs.filter((wrong) => !wrong.includes('status of 400'));
});

test('a query is asked when it is sent, not while it is written', async () => {
  await rows().first().waitFor();
  await page.locator('[data-query]').fill('{"price": ');
  const again = await page.waitForRequest((request) => request.url().endsWith('/local/data/query'));
  expect(again.postDataJSON()).toMatchObject({ filter: '' });
  expect((await again.response())?.status()).toBe(200);
  expect(await rows().count()).toBe(50);
});

test('an edit shows what will be saved, is saved, and keeps the date', async () => {
  await openGood(7);
  await change('"cup 7"', '"mug 7"');
  expect(await dialog().locator('del').innerText()).toContain('cup 7');
  expect(await dialog().locator('ins').innerText()).toContain('mug 7');
  await page.keyboard.press('Control+Enter');
  await dialog().waitFor({ state: 'hidden' });
  expect(await stored('g7')).toEqual({ _id: 'g7', name: 'mug 7', price: 7, at: new Date(MORNING_MS) });
  await page.locator('td', { hasText: 'mug 7' }).waitFor();
});

test("somebody else's change meanwhile is shown, and nothing of either is lost", async () => {
  await openGood(8);
  await change('"cup 8"', '"mine"');
  await stand.cloud.import('goods', [{ _id: 'g8', name: 'theirs', price: 8 }]);
  await page.keyboard.press('Control+Enter');
  await dialog().locator('[data-conflict]').waitFor();
  expect(await stored('g8')).toMatchObject({ name: 'theirs' });
  expect(await editor().inputValue()).toContain('"mine"');
  expect(await dialog().locator('ins').first().innerText()).toContain('theirs');
  await dialog().getByRole('button', { name: '用我的覆盖' }).click();
  await dialog().waitFor({ state: 'hidden' });
  expect(await stored('g8')).toMatchObject({ name: 'mine' });
});

test('Esc asks before it drops changes; a deletion asks too', async () => {
  await openGood(9);
  await change('"cup 9"', '"lost"');
  await page.keyboard.press('Escape');
  await dialog().getByText('有未保存的改动').waitFor();
  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'hidden' });
  expect(await stored('g9')).toMatchObject({ name: 'cup 9' });

  await rows().first().click();
  await dialog().getByRole('button', { name: '删除' }).click();
  await dialog().getByRole('button', { name: '删除文档' }).click();
  await dialog().waitFor({ state: 'hidden' });
  expect(await stored('g9')).toBeUndefined();
});

test('a document is added, a collection made, JSON lines imported', async () => {
  await page.locator('main').press('n');
  await editor().fill('{"_id": "new", "price": 500}');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'new', exact: true }).waitFor();

  await page.getByRole('button', { name: '新建集合' }).click();
  await dialog().locator('input').fill('boxes');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'boxes' }).waitFor();
  await page.getByText('这个集合是空的').waitFor();

  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入' }).click();
  const buffer = Buffer.from(
    '{"_id": "a", "at": {"$date": "2026-01-05T02:00:00Z"}}\n\n{"_id": "b"}\nnonsense\n',
  );
  await (await choosing).setFiles({ name: 'boxes.jsonl', mimeType: 'text/plain', buffer });
  await page.getByText(/第 4 行/).waitFor();
  await page.getByRole('button', { name: 'b', exact: true }).waitFor();
  expect(await stand.cloud.export('boxes')).toEqual([{ _id: 'a', at: new Date(MORNING_MS) }, { _id: 'b' }]);
});

test('what a document holds is text, never part of the page', async () => {
  await openGood(1000);
  expect(await editor().inputValue()).toContain('onerror');
  expect(await page.locator('dialog h2').innerText()).toContain(HOSTILE);
  await page.keyboard.press('Escape');
  expect(await page.locator('main img, dialog img, main script').count()).toBe(0);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});
