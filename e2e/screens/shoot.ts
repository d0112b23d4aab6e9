import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, errors, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '@fangzhen/tools/chromium';
import type { SceneIds, Screen } from './screens';

const VIEWS = {
  phone: { width: 375, height: 812 },
  desk: { width: 1280, height: 800 },
};

/** What a page shows while it waits for its first data. */
const WAITING = '.fz-skeleton, .fz-bone';

/** A Chromium without a window, with a profile of its own. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags });

/**
 * Opens one screen as its person, each in a fresh profile, and leaves a picture.
 * @returns whether the screen came to stand; the picture shows where it hangs if not
 */
export async function shoot(
  browser: Browser,
  url: string,
  screen: Screen,
  ids: SceneIds,
  folder: string,
): Promise<boolean> {
  const context = await browser.newContext({
    viewport: VIEWS[screen.view ?? 'phone'],
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  try {
    const page = await context.newPage();
    const path = typeof screen.path === 'string' ? screen.path : screen.path(ids);
    await page.goto(`${url}/?as=${screen.as}#${path}`);
    const complete = await stands(page);
    mkdirSync(folder, { recursive: true });
    await page.screenshot({
      path: join(folder, `${screen.name}.png`),
      fullPage: screen.whole,
      animations: 'disabled',
    });
    return complete;
  } finally {
    await context.close();
  }
}

/** Waits until nothing loads any more: no call under way, no grey bones, fonts there. False when it waits for ever. */
async function stands(page: Page): Promise<boolean> {
  try {
    await page.waitForLoadState('networkidle');
    await page.waitForFunction((selector) => document.querySelectorAll(selector).length === 0, WAITING);
    await page.evaluate(() => document.fonts.ready);
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}
