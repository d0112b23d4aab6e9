import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Stage } from '@fangzhen/tools/stage';
import { VIEWS } from '../../browser/visit';
import { screens, type SceneIds, type Screen } from '../../screens/screens';
import { Hand } from './host/hand';
import { makeParts } from './host/parts';
import { openPhone, type Parts } from './host/phone';

interface Shot extends Omit<Screen, 'steps'> {
  steps?: (hand: Hand) => Promise<void>;
}

const PREFIX = 'weapp-';

async function toCheckout(hand: Hand): Promise<void> {
  await hand.press('立即购买');
  await hand.title('确认订单');
  await hand.see('应付');
}

/** What the browser's screens lead to by steps of their own is reached here with a finger, or left out. */
const shots: Shot[] = [
  ...screens.filter(({ steps }) => !steps).map(({ steps, ...screen }) => screen),
  { name: 'checkout', as: 'lin', path: pathOf('product'), steps: toCheckout },
  { name: 'stores-map', as: 'lin', path: pathOf('stores'), steps: (hand) => hand.tap('地图') },
];

function pathOf(name: string): Screen['path'] {
  return screens.find((screen) => screen.name === name)!.path;
}

async function shoot(parts: Parts, shot: Shot, ids: SceneIds, folder: string): Promise<void> {
  const { path, view, placeless, steps } = shot;
  const url = typeof path === 'string' ? path : path(ids);
  const viewport = view && VIEWS[view];
  const phone = await openPhone(parts, { who: shot.as, url, viewport, placeless });
  try {
    const hand = new Hand(phone);
    await hand.screen.locator('.fz-screen').waitFor();
    await steps?.(hand);
    await phone.page.waitForFunction('pageStands()');
    const file = join(folder, `${PREFIX}${shot.name}.png`);
    await phone.page.screenshot({ path: file, animations: 'disabled' });
  } finally {
    await phone.close();
  }
}

/**
 * Pictures of the built mini-program on WeChat's engine.
 * @param word only screens whose name, for instance `weapp-home`, contains it
 */
export async function shootWeapp(
  browser: Browser,
  stage: Stage,
  ids: SceneIds,
  word: string,
  folder: string,
): Promise<void> {
  const wanted = shots.filter(({ name }) => `${PREFIX}${name}`.includes(word));
  if (wanted.length === 0) return;
  const parts = await makeParts(browser, stage);
  mkdirSync(folder, { recursive: true });
  for (const shot of wanted) {
    await shoot(parts, shot, ids, folder);
    console.log(`screenshots/${PREFIX}${shot.name}.png`);
  }
}
