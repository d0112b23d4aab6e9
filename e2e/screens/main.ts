import { runMain } from '@fangzhen/tools/friendly-error';
import { inRoot } from '@fangzhen/tools/root';
import { MORNING_MS, startStage } from '@fangzhen/tools/stage';
import { setEveryScene } from './scene';
import { screens } from './screens';
import { shootWeapp } from '../weapp/engine/shots';
import { launch } from '../browser/visit';
import { shootCloud } from './cloud';
import { shoot } from './shoot';

/**
 * `pnpm screenshots [word]`: every screen whose name contains the word, into screenshots/; as `weapp-<name>` also in the
 * mini-program on WeChat's own engine; and, as `cloud-<tab>-<language>`, the page to look at the local cloud.
 */
await runMain(async () => {
  const word = process.argv[2] ?? '';
  const browser = await launch();
  const stage = await startStage({ withApp: true, nowMs: MORNING_MS });
  try {
    const ids = await setEveryScene(stage);
    let hanging = 0;
    for (const screen of screens.filter(({ name }) => name.includes(word))) {
      const complete = await shoot(browser, stage.url, screen, ids, inRoot('screenshots'));
      if (!complete) hanging += 1;
      console.log(`screenshots/${screen.name}.png${complete ? '' : '  still loading after 30 s'}`);
    }
    await shootCloud(browser, stage, word, inRoot('screenshots'));
    await shootWeapp(browser, stage, ids, word, inRoot('screenshots'));
    return hanging === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await stage.close();
  }
});
