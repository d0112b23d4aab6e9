import { statSync } from 'node:fs';
import { join } from 'node:path';
import { overBudget, packageSizes } from '@fangzhen/tools/sizes';
import { appFolder, appJson, builtFiles, packageOf, readBuilt } from '../build';

/** WeChat's own limits, in bytes. */
const PACKAGE_MAX = 2 * 1024 * 1024;
const TOTAL_MAX = 30 * 1024 * 1024;
const ICON_MAX = 40 * 1024;

const sizes = packageSizes(appFolder);
const sizeOf = (name: string): number => sizes.find((size) => size.name === name)!.rawBytes;

describe('packages', () => {
  test('main and every sub-package are within WeChat’s 2 MB, all together within 30 MB', () => {
    const packages = sizes.filter(({ name }) => name !== 'total');
    expect(packages.map(({ name }) => name)).toEqual([
      'main',
      ...appJson.subPackages.map(({ root }) => root),
    ]);
    expect(packages.filter(({ rawBytes }) => rawBytes > PACKAGE_MAX)).toEqual([]);
    expect(sizeOf('total')).toBeLessThanOrEqual(TOTAL_MAX);
  });

  test('each is within its own budget', () => {
    expect(overBudget(sizes)).toEqual([]);
    expect(sizes.filter(({ budgetBytes }) => budgetBytes === undefined)).toEqual([]);
  });

  test('none is independent, which would bundle React and Taro again', () => {
    expect(appJson.subPackages.filter(({ independent }) => independent)).toEqual([]);
  });

  test('what one package’s pages preload is at most 2 MB', () => {
    const preloaded: Record<string, Set<string>> = {};
    for (const [page, { packages }] of Object.entries(appJson.preloadRule)) {
      const from = packageOf(page);
      preloaded[from] = new Set([...(preloaded[from] ?? []), ...packages]);
    }
    for (const names of Object.values(preloaded)) {
      const bytes = [...names].reduce((sum, name) => sum + sizeOf(name), 0);
      expect(bytes).toBeLessThanOrEqual(PACKAGE_MAX);
    }
  });
});

describe('tab bar', () => {
  const { list } = appJson.tabBar;

  test('has two to five tabs, each a page of the main package', () => {
    expect(list.length).toBeGreaterThanOrEqual(2);
    expect(list.length).toBeLessThanOrEqual(5);
    expect(list.filter(({ pagePath }) => !appJson.pages.includes(pagePath))).toEqual([]);
  });

  test('has icons of at most 40 KB, in the main package', () => {
    const icons = list.flatMap(({ iconPath, selectedIconPath }) => [iconPath, selectedIconPath]);
    expect(icons.filter((icon) => packageOf(icon) !== 'main')).toEqual([]);
    expect(icons.filter((icon) => statSync(join(appFolder, icon)).size > ICON_MAX)).toEqual([]);
  });
});

describe('privacy', () => {
  /** APIs that WeChat gives only to an app that has declared them. Called means `.name`: Taro's list of APIs names them all. */
  const LOCATION =
    /(?<=\.)(getLocation|getFuzzyLocation|onLocationChange|startLocationUpdate\w*|chooseLocation|choosePoi|chooseAddress)\b/g;
  const scripts = builtFiles(/\.js$/).map(readBuilt);

  test('the location APIs that are called are those that app.json declares, with a purpose', () => {
    const called = new Set(scripts.flatMap((code) => code.match(LOCATION) ?? []));
    expect([...called].sort()).toEqual([...(appJson.requiredPrivateInfos ?? [])].sort());
    expect(appJson.permission?.['scope.userLocation']?.desc).toMatch(/\p{Script=Han}{4,}/u);
  });

  test('WeChat asks for consent before the app meets personal data', () => {
    expect(appJson.__usePrivacyCheck__).toBe(true);
  });

  test('nobody’s profile is asked for with the API that WeChat has withdrawn', () => {
    expect(scripts.filter((code) => /\.(getUserProfile|getUserInfo)\b/.test(code))).toEqual([]);
  });
});

test('pages load their code when they are opened', () => {
  expect(appJson.lazyCodeLoading).toBe('requiredComponents');
});
