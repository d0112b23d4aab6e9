import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { UserConfigExport } from '@tarojs/cli';
import { appBuild } from './app';
import { framePage, h5 } from './h5';
import { mini } from './mini';

const miniprogram = path.resolve(__dirname, '..');
const root = path.resolve(miniprogram, '..');
const app = appBuild(path.join(miniprogram, 'src'));
const isH5 = process.env.TARO_ENV === 'h5';
const outputRoot = path.relative(miniprogram, path.join(root, 'dist', isH5 ? 'h5' : app.weappFolder));

/** Pixels stay pixels: one layout for phones, for the wide console and for WeChat on a desktop, where rpx would blow it up. */
const pixels = { 375: 2 };

/** Taro names only two of the files that a build depends on, and not the list of the pages; a change in any of these makes the cache stale. */
const configFiles = [
  ...readdirSync(__dirname).map((name) => path.join(__dirname, name)),
  path.join(miniprogram, 'babel.config.js'),
  path.join(miniprogram, 'package.json'),
  path.join(miniprogram, 'src/app.config.ts'),
  path.join(miniprogram, 'src/app.pages.ts'),
];

/** Chinese texts as UTF-8: half the bytes of `\uXXXX`. */
const terserOptions = { output: { ascii_only: false } };

const config: UserConfigExport<'webpack5'> = {
  projectName: 'fangzhen',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: pixels as Record<number, number> as never,
  sourceRoot: 'src',
  outputRoot,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true, name: `${process.env.TARO_ENV}-${app.id}`, buildDependencies: { own: configFiles } },
  terser: { enable: true, config: terserOptions },
  env: {
    FANGZHEN_CLOUD_ENV: JSON.stringify(process.env.FANGZHEN_CLOUD_ENV || 'fangzhen'),
  },
  defineConstants: { BUILD_BRANDS: JSON.stringify(app.brands) },
  copy: { patterns: isH5 ? [framePage(outputRoot)] : [], options: {} },
  mini: mini(root),
  h5: h5(root, miniprogram),
};

export default config;
