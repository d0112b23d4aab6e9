import { join } from 'node:path';
import type { Stage } from '@fangzhen/tools/stage';
import type { Browser, Page } from 'playwright-core';
import { VIEWS } from '../browser/visit';
import { stands } from './shoot';

const TABS: { name: string; hash: string; steps?: (page: Page) => Promise<void> }[] = [
  { name: 'data', hash: '#/data/orders' },
  { name: 'document', hash: '#/data/orders', steps: openFirstRow },
  { name: 'functions', hash: '#/functions' },
  { name: 'call', hash: '#/functions', steps: openFirstRow },
  { name: 'logs', hash: '#/logs' },
  { name: 'clock', hash: '#/clock' },
  { name: 'messages', hash: '#/messages' },
  { name: 'files', hash: '#/files' },
  { name: 'faults', hash: '#/faults' },
  { name: 'slow', hash: '#/slow' },
];
const LANGUAGES = { zh: 'zh-CN', en: 'en-US' };

async function openFirstRow(page: Page): Promise<void> {
  await page.locator('tbody [data-row]').first().click();
  await page.locator('dialog textarea:not([readonly])').waitFor();
}

/** Every tab of the page to look at the local cloud, in both languages on a desk, and in Chinese on a phone. */
export async function shootCloud(browser: Browser, stage: Pick<Stage, 'url'>, word: string, folder: string) {
  for (const { name, hash, steps } of TABS)
    for (const [language, locale, view] of [
      ['zh', LANGUAGES.zh, VIEWS.desk],
      ['en', LANGUAGES.en, VIEWS.desk],
      ['zh-phone', LANGUAGES.zh, VIEWS.phone],
    ] as const) {
      const picture = `cloud-${name}-${language}`;
      if (!picture.includes(word)) continue;
      const context = await browser.newContext({ viewport: view, locale, colorScheme: 'light' });
      const page = await context.newPage();
      await page.goto(`${stage.url}/local/${hash}`);
      await page.locator('main h2').first().waitFor();
      await steps?.(page);
      await stands(page);
      await page.screenshot({ path: join(folder, `${picture}.png`), animations: 'disabled' });
      console.log(`screenshots/${picture}.png`);
      await context.close();
    }
}
