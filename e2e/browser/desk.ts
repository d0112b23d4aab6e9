import type { Browser, Page } from 'playwright-core';
import { App } from './app';
import { visit } from './visit';

/** The address that `npm start` prints, in a wide window: the app in a phone, and beside it who one is. */
export interface Desk {
  page: Page;
  /** The app in the phone. */
  app: App;
  wrongs: string[];
  /** Taps a person in the list: the app starts anew as them. */
  become(person: string): Promise<void>;
  close(): Promise<void>;
}

export async function openDesk(browser: Browser, url: string): Promise<Desk> {
  const { page, wrongs, close } = await visit(browser, url, 'desk');
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (!frame) throw new Error('the phone shows no app');
  const app = new App(frame);
  const become = async (person: string): Promise<void> => {
    const restarted = page.waitForEvent('framenavigated', (one) => one === frame);
    await page.locator(`[data-person="${person}"]`).click();
    await restarted;
    await page.locator(`[data-person="${person}"][aria-pressed="true"]`).waitFor();
    await app.screen.waitFor();
  };
  return { page, app, wrongs, become, close };
}
