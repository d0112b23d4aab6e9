import type { Browser } from 'playwright-core';
import { buildWeapp, weappFolder } from '@fangzhen/tools/app';
import { browserBundle } from '@fangzhen/tools/browser-bundle';
import { inRoot } from '@fangzhen/tools/root';
import type { Stage } from '@fangzhen/tools/stage';
import { packagedApp } from './packaged-app';
import type { Parts } from './phone';

/** Builds the mini-program if it is outdated, and the phone that runs it. */
export async function makeParts(browser: Browser, stage: Stage): Promise<Parts> {
  await buildWeapp();
  const folder = weappFolder();
  const script = await browserBundle(inRoot('e2e/weapp/engine/phone/main.ts'));
  return { browser, stage, folder, script, packaged: packagedApp(folder) };
}
