import type { Browser } from 'playwright-core';
import { MORNING_MS, startStage, type Stage } from '@fangzhen/tools/stage';
import { launch } from '../../screens/shoot';
import { makeParts } from './host/parts';
import { openPhone, type Parts } from './host/phone';

let browser: Browser;
let stage: Stage;
let parts: Parts;

beforeAll(async () => {
  [browser, stage] = await Promise.all([launch(), startStage({ nowMs: MORNING_MS })]);
  parts = await makeParts(browser, stage);
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});

test('home', async () => {
  const phone = await openPhone(parts, 'lin', '/pages/home/index');
  try {
    await phone.front.getByText('离你最近').waitFor({ timeout: 10000 });
  } finally {
    console.log(phone.problems.join('\n'));
    await phone.page.screenshot({ path: '/tmp/home.png' });
  }
});
