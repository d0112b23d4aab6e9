import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startCloud, type LocalCloud } from '@fangzhen/local-cloud';
import type { Browser, Page } from 'playwright-core';
import { launch } from '../visit';

/** A Monday, ten o'clock in Shanghai. */
export const MORNING_MS = Date.UTC(2026, 0, 5, 2);

const HELLO = `
exports.main = async (event) => {
  console.log('hello', event.name);
  if (event.fail) throw new Error('broken on purpose');
  return { greeting: 'hi ' + event.name, openId: event.userInfo.openId };
};
`;
const TICK = `exports.main = async () => { console.log('tick'); };`;

const FILES = {
  'cloud.json': {
    collections: { goods: { indexes: [{ name: 'price', keys: [['price', 1]] }] }, empty: {} },
  },
  'hello/index.js': HELLO,
  'tick/index.js': TICK,
  'tick/config.json': { triggers: [{ name: 'hourly', type: 'timer', config: '0 0 * * * * *' }] },
};

export const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';

/** A local cloud with two functions and some goods, and a browser to look at its page. */
export interface Stand {
  cloud: LocalCloud;
  browser: Browser;
  close(): Promise<void>;
}

export async function openStand(): Promise<Stand> {
  const functionsDir = mkdtempSync(join(tmpdir(), 'inspector-'));
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(functionsDir, path)), { recursive: true });
    writeFileSync(join(functionsDir, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  const people = [{ label: '上海的会员', name: '林晓', appId: 'wx1', openId: 'lin' }];
  const options = { functionsDir, people, nowMs: MORNING_MS, quiet: true, fsync: false };
  const [cloud, browser] = await Promise.all([startCloud({ ...options, timers: 'jumps' }), launch()]);
  const goods = Array.from({ length: 60 }, (_, i) => ({
    _id: `g${i}`,
    name: `cup ${i}`,
    price: i,
    at: new Date(MORNING_MS),
  }));
  await cloud.import('goods', [...goods, { _id: HOSTILE, name: HOSTILE, [HOSTILE]: HOSTILE, price: 1000 }]);
  return {
    cloud,
    browser,
    async close() {
      await browser.close();
      await cloud.close();
      rmSync(functionsDir, { recursive: true, force: true });
    },
  };
}

/** The page in a window of its own; `wrongs` collects what a page without mistakes never has. */
export interface Window {
  page: Page;
  wrongs: string[];
  close(): Promise<void>;
}

export async function openPage(
  { cloud, browser }: Stand,
  hash = '',
  { width = 1280, locale = 'zh-CN' } = {},
): Promise<Window> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(String(error.stack)));
  page.on('console', (message) => message.type() === 'error' && wrongs.push(message.text()));
  await page.goto(`${cloud.url}/local/${hash}`);
  await page
    .locator('[data-clock]')
    .filter({ hasText: /\d{4}-\d\d-\d\d/ })
    .waitFor();
  return { page, wrongs, close: () => context.close() };
}
