import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FriendlyError } from '../lib/friendly-error';
import { inRoot } from '../lib/root';
import { runNode } from '../lib/run-command';
import { overBudget, packageSizes, sizeTable, type PackageSize } from './sizes';
import { taroErrors } from './taro-errors';
import { sourceHash, whenOutdated } from './up-to-date';

/** Folder of a built mini-program: the group's, or one brand's. */
export const weappFolder = (app = 'group'): string =>
  inRoot('dist', app === 'group' ? 'weapp' : `weapp-${app}`);

/** Folder of the app for the browser. */
export const h5Folder = inRoot('dist/h5');

/**
 * Builds the mini-program into dist/weapp (or dist/weapp-<brand>) if its sources changed, and prints its packages' sizes.
 * @param app `group`, or a brand's id
 * @throws FriendlyError when Taro fails, or a package is over its budget (the build is left in place to be looked at)
 */
export async function buildWeapp(app = 'group'): Promise<PackageSize[]> {
  const folder = weappFolder(app);
  await whenOutdated(`weapp-${app}`, sourceHash('miniprogram'), folder, () =>
    taroBuild('weapp', app, folder),
  );
  const sizes = packageSizes(folder);
  console.log(sizeTable(sizes));
  const names = overBudget(sizes).map(({ name }) => name);
  if (names.length > 0) throw new FriendlyError(`Over the size budget: ${names.join(', ')}.`);
  return sizes;
}

/** Builds the app for the browser into dist/h5 if its sources changed. */
export async function buildH5(): Promise<void> {
  await whenOutdated('h5', sourceHash('miniprogram'), h5Folder, () => taroBuild('h5', 'group', h5Folder));
}

async function taroBuild(type: 'weapp' | 'h5', app: string, outDir: string): Promise<void> {
  console.log(`Building the app for ${type === 'h5' ? 'the browser' : 'WeChat'}…`);
  rmSync(outDir, { recursive: true, force: true });
  const cwd = inRoot('miniprogram');
  const taro = createRequire(inRoot('miniprogram/package.json')).resolve('@tarojs/cli/bin/taro');
  const env = { FANGZHEN_APP: app, NODE_ENV: 'production' };
  const { code, output } = await runNode(taro, ['build', '--type', type], { cwd, env });
  const errors = taroErrors(output, code);
  if (errors) throw new FriendlyError(`${errors}\nTaro could not build for ${type}: see above.`);
}
