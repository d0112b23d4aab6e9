import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '@fangzhen/tools/chromium';
import { App } from './app';

/** A Chromium without a window, with a profile of its own. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });

export const VIEWS = {
  phone: { width: 375, height: 812 },
  desk: { width: 1280, height: 800 },
};

/** A window on the app that keeps what went wrong in it. */
export interface Visit {
  page: Page;
  app: App;
  /** Uncaught exceptions, errors on the console, requests that failed: a journey ends without any. */
  wrongs: string[];
  close(): Promise<void>;
}

export interface VisitOptions {
  /** Does not say where they are. */
  placeless?: boolean;
}

/** Opens an address in a fresh profile, as somebody in China would. */
export async function visit(
  browser: Browser,
  address: string,
  view: keyof typeof VIEWS,
  { placeless = false }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: VIEWS[view],
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(String(error.stack)));
  page.on('console', (message) => message.type() === 'error' && wrongs.push(message.text()));
  page.on('response', (reply) => reply.status() >= 400 && wrongs.push(`${reply.status()} ${reply.url()}`));
  await page.goto(address);
  if (placeless) await refusePlace(page);
  return { page, app: new App(page), wrongs, close: () => context.close() };
}

/** As the frame's own control does it: whoever logs in first has forgotten what the last person chose. */
async function refusePlace(page: Page): Promise<void> {
  await page.waitForFunction(() => localStorage.getItem('fz.local.session') !== null);
  await page.evaluate(() => localStorage.setItem('fz.local.place', 'null'));
  await page.reload();
}
