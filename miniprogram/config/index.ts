import path from 'node:path';
import type { UserConfigExport } from '@tarojs/cli';
import { appBuild } from './app';
import { h5 } from './h5';
import { mini } from './mini';

const miniprogram = path.resolve(__dirname, '..');
const root = path.resolve(miniprogram, '..');
const app = appBuild(path.join(miniprogram, 'src'));
const isH5 = process.env.TARO_ENV === 'h5';

/** Pixels stay pixels: one layout for phones, for the wide console and for WeChat on a desktop, where rpx would blow it up. */
const pixels = { 375: 2 };

const config: UserConfigExport<'webpack5'> = {
  projectName: 'fangzhen',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: pixels as Record<number, number> as never,
  sourceRoot: 'src',
  outputRoot: path.relative(miniprogram, path.join(root, 'dist', isH5 ? 'h5' : app.weappFolder)),
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  env: {
    FANGZHEN_CLOUD_ENV: JSON.stringify(process.env.FANGZHEN_CLOUD_ENV || 'fangzhen'),
  },
  defineConstants: { BUILD_BRANDS: JSON.stringify(app.brands) },
  mini: mini(root),
  h5: h5(root, miniprogram),
};

export default config;
