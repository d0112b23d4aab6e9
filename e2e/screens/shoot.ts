import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { errors, type Browser, type Page } from 'playwright-core';
import { visit, type Visit } from '../browser/visit';
import type { SceneIds, Screen } from './screens';

/** What a page shows while it waits for its first data. */
const WAITING = '.fz-skeleton:visible, .fz-bone:visible';

/** Opens one screen as its person, each in a fresh profile, and does what leads to what it shows. */
export async function openScreen(
  browser: Browser,
  url: string,
  { as, path, view = 'phone', placeless, steps }: Screen,
  ids: SceneIds,
): Promise<Visit> {
  const route = typeof path === 'string' ? path : path(ids);
  const opened = await visit(browser, `${url}/?as=${as}#${route}`, view, { placeless });
  await steps?.(opened.app);
  return opened;
}

/**
 * Leaves a picture of one screen.
 * @returns whether the screen came to stand; the picture shows where it hangs if not
 */
export async function shoot(
  browser: Browser,
  url: string,
  screen: Screen,
  ids: SceneIds,
  folder: string,
): Promise<boolean> {
  const { page, close } = await openScreen(browser, url, screen, ids);
  try {
    const complete = await stands(page);
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${screen.name}.png`), animations: 'disabled' });
    return complete;
  } finally {
    await close();
  }
}

/** Waits until nothing loads any more: no call under way, no grey bones, fonts there. False when it waits for ever. */
export async function stands(page: Page): Promise<boolean> {
  try {
    await page.waitForLoadState('networkidle');
    await page.waitForFunction(() => document.fonts.status === 'loaded');
    await page.locator(WAITING).first().waitFor({ state: 'hidden' });
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}
