import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { weappFolder } from '@fangzhen/tools/app';

/** The built mini-program that these tests look at. */
export const appFolder = weappFolder();

export const readBuilt = (path: string): string => readFileSync(join(appFolder, path), 'utf8');

export interface AppJson {
  pages: string[];
  subPackages: { root: string; pages: string[]; independent?: boolean }[];
  preloadRule: Record<string, { network: string; packages: string[] }>;
  tabBar: { list: { pagePath: string; text: string; iconPath: string; selectedIconPath: string }[] };
  permission?: Record<string, { desc: string }>;
  requiredPrivateInfos?: string[];
  lazyCodeLoading?: string;
  __usePrivacyCheck__?: boolean;
}

export const appJson = JSON.parse(readBuilt('app.json')) as AppJson;

/** Routes of every page of every package. */
export const routes: string[] = [
  ...appJson.pages,
  ...appJson.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
];

/** Every file of the build that is uploaded, by its path in it. */
export function builtFiles(extension: RegExp): string[] {
  return readdirSync(appFolder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => extension.test(path))
    .sort();
}

/** The package that a file is in: a sub-package's root, or `main`. */
export const packageOf = (path: string): string =>
  appJson.subPackages.find(({ root }) => path.startsWith(`${root}/`))?.root ?? 'main';
