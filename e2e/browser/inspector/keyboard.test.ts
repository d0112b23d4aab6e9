import type { Page } from 'playwright-core';
import { openPage, openStand, type Stand, type Window } from './stand';

jest.setTimeout(120_000);

let stand: Stand;
let opened: Window;
let page: Page;
beforeAll(async () => {
  stand = await openStand();
  opened = await openPage(stand);
  ({ page } = opened);
});
afterAll(async () => {
  await opened?.close();
  await stand?.close();
});
afterEach(() => expect(opened.wrongs).toEqual([]));

const keys = async (...names: string[]) => {
  for (const name of names) await page.keyboard.press(name);
};
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim().replace(/\s+/g, ' '));

/** Tab until what has these words is in focus. */
async function tabTo(words: string): Promise<void> {
  for (let i = 0; i < 40 && !(await focused())?.startsWith(words); i++) await keys('Tab');
  expect(await focused()).toContain(words);
}

test('a document is found, opened, changed and saved', async () => {
  await page.getByRole('link', { name: 'goods 61' }).waitFor();
  await keys('1', 'ArrowDown', 'ArrowDown');
  expect(await focused()).toContain('goods');
  await keys('Enter');
  await page.getByRole('heading', { name: 'goods' }).waitFor();
  await keys('/');
  await page.keyboard.type('{"price": {"$lt": 3}}');
  await keys('Enter');
  await page.waitForFunction(() => document.querySelectorAll('tbody [data-row]').length === 3);
  await keys('Escape', 'ArrowDown', 'ArrowDown', 'End', 'ArrowUp');
  expect(await focused()).toBe('g1');
  await keys('ArrowLeft');
  expect(await focused()).toContain('empty');
  await keys('ArrowRight', 'ArrowDown', 'Enter');
  await page.waitForFunction(() => document.activeElement?.matches('dialog textarea:not([readonly])'));
  await keys('Control+a');
  await page.keyboard.insertText('{"_id": "g1", "name": "by keyboard"}');
  await keys('Control+Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
  const saved = (await stand.cloud.export('goods')).find(({ _id }) => _id === 'g1');
  expect(saved).toEqual({ _id: 'g1', name: 'by keyboard' });
});

test('a function is called', async () => {
  await keys('2', 'ArrowDown');
  await page.getByRole('button', { name: 'hello', exact: true }).waitFor();
  await keys('ArrowDown', 'Home');
  expect(await focused()).toBe('hello');
  await keys('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('dialog textarea'));
  await keys('Control+a');
  await page.keyboard.insertText('{"name": "Kim"}');
  await keys('Control+Enter');
  await page.locator('dialog .log__text', { hasText: 'hello Kim' }).waitFor();
  await keys('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  expect(await focused()).toBe('hello');
});

test('the clock is moved, and the keys are shown', async () => {
  await keys('4');
  await page.getByText('hourly').waitFor();
  await tabTo('+1 天');
  await keys('Enter');
  await page.getByText('运行了 1 个定时器').waitFor();
  await keys('?');
  await page.locator('dialog', { hasText: 'Ctrl+Enter' }).waitFor();
  await keys('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
});

test('whatever has the focus shows it', async () => {
  await keys('1');
  for (let i = 0; i < 25; i++) {
    await keys('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement!;
      if (element === document.body) return true;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    });
    expect(seen).toBe(true);
  }
});
