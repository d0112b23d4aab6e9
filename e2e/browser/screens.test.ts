import type { Browser } from 'playwright-core';
import { MORNING_MS, startStage, type Stage } from '@fangzhen/tools/stage';
import { setEveryScene } from '../screens/scene';
import { screens, type SceneIds } from '../screens/screens';
import { openScreen, stands } from '../screens/shoot';
import { launch } from './visit';

jest.setTimeout(60_000);

let browser: Browser;
let stage: Stage;
let ids: SceneIds;
beforeAll(async () => {
  [browser, stage] = await Promise.all([launch(), startStage({ withApp: true, nowMs: MORNING_MS })]);
  ids = await setEveryScene(stage);
});
afterAll(async () => {
  await browser?.close();
  await stage?.close();
});

test.each(screens)('$name comes to stand without an error, and nothing of it sticks out', async (screen) => {
  const { page, app, wrongs, close } = await openScreen(browser, stage.url, screen, ids);
  try {
    expect(await stands(page)).toBe(true);
    expect(wrongs).toEqual([]);
    const sticksOut = await app.screen.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(sticksOut).toBeLessThanOrEqual(0);
  } finally {
    await close();
  }
});
