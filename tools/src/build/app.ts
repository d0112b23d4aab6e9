import { createRequire } from 'node:module';
import { FriendlyError } from '../lib/friendly-error';
import { inRoot } from '../lib/root';
import { runNode } from '../lib/run-command';
import { overBudget, packageSizes, sizeTable, type PackageSize } from './sizes';

/** Folder of a built mini-program: the group's, or one brand's. */
export const weappFolder = (app = 'group'): string =>
  inRoot('dist', app === 'group' ? 'weapp' : `weapp-${app}`);

/** Folder of the app for the browser. */
export const h5Folder = inRoot('dist/h5');

/**
 * Builds the mini-program into dist/weapp (or dist/weapp-<brand>).
 * @param app `group`, or a brand's id
 * @returns its packages' sizes
 * @throws FriendlyError when Taro fails, or a package is over its budget (the build is left in place to be looked at)
 */
export async function buildWeapp(app = 'group'): Promise<PackageSize[]> {
  await taroBuild('weapp', { FANGZHEN_APP: app });
  const sizes = packageSizes(weappFolder(app));
  console.log(sizeTable(sizes));
  const names = overBudget(sizes).map(({ name }) => name);
  if (names.length > 0) throw new FriendlyError(`Over the size budget: ${names.join(', ')}.`);
  return sizes;
}

/** Builds the app for the browser into dist/h5. */
export async function buildH5(): Promise<void> {
  await taroBuild('h5', { FANGZHEN_APP: 'group' });
}

async function taroBuild(type: 'weapp' | 'h5', env: Record<string, string>): Promise<void> {
  const cwd = inRoot('miniprogram');
  const taro = createRequire(inRoot('miniprogram/package.json')).resolve('@tarojs/cli/bin/taro');
  const args = ['build', '--type', type];
  const { code, output } = await runNode(taro, args, {
    cwd,
    env: { ...env, NODE_ENV: 'production', CI: 'true' },
  });
  // Taro ends with code 0 after some errors; what it prints decides.
  if (code !== 0 || /✖|Error:|编译失败|WXMLRT/.test(output)) {
    throw new FriendlyError(`${output}\nTaro could not build for ${type}: see above.`);
  }
}
