import { parseArgs } from 'node:util';
import { buildH5, buildWeapp } from '../build/app';
import { buildFunctions } from '../build/functions';
import { check } from '../check/check';
import { ensureChromium } from '../lib/chromium';
import { FriendlyError, runMain } from '../lib/friendly-error';
import { totalCounts, type Counts } from './jest-counts';
import { isLayer, layers, runLayer, runOlderSdk, type Layer } from './layers';

/** One thing that works or does not. */
async function step(name: string, work: () => unknown): Promise<Counts> {
  const startedAtMs = Date.now();
  try {
    await work();
    console.log(`ok     ${name} (${((Date.now() - startedAtMs) / 1000).toFixed(1)} s)`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(
      `FAILED ${name}\n${error instanceof FriendlyError ? error.message : String((error as Error).stack)}`,
    );
    return { passed: 0, failed: 1 };
  }
}

/** What has to be there before a layer's tests. */
async function prepare(layer: Layer): Promise<Counts[]> {
  switch (layer) {
    case 'unit':
      return [];
    case 'cloud':
      return [await step('build of the cloud functions', () => buildFunctions())];
    case 'weapp':
      return [
        await step('a browser', ensureChromium),
        await step('build of the mini-program', () => buildWeapp()),
      ];
    case 'e2e':
      return [await step('a browser', ensureChromium), await step('build for the browser', buildH5)];
  }
}

/** Everything: the check beside the builds, then one layer after the other, so that none disturbs another's timing. */
async function everything(env: Record<string, string>, long: boolean): Promise<Counts[]> {
  const builds = async (): Promise<Counts[]> => [
    await step('build of the cloud functions', () => buildFunctions()),
    await step('a browser', ensureChromium),
    await step('build of the mini-program', () => buildWeapp()),
    await step('build for the browser', buildH5),
  ];
  const [checked, built] = await Promise.all([check(), builds()]);
  const counts = [checked, ...built];
  for (const layer of layers) counts.push(await runLayer(layer, env));
  if (long) counts.push(await runOlderSdk(env));
  return counts;
}

/** One layer alone; what else is on the command line goes to jest: `npm run test:unit -- packages/domain`. */
async function oneLayer(only: string, env: Record<string, string>, more: string[]): Promise<Counts[]> {
  if (!isLayer(only)) throw new FriendlyError(`There is no layer ${only}: ${layers.join(', ')}.`);
  return [...(await prepare(only)), await runLayer(only, env, more)];
}

await runMain(async () => {
  const options = { only: { type: 'string' }, long: { type: 'boolean', default: false } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const env: Record<string, string> = values.long ? { FANGZHEN_LONG: '1' } : {};
  const counts = await (values.only ? oneLayer(values.only, env, positionals) : everything(env, values.long));
  const { passed, failed } = totalCounts(counts);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
