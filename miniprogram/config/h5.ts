import path from 'node:path';
import type { IH5Config } from '@tarojs/taro/types/compile';
import { postcss } from './postcss';
import { isWorkspaceSource } from './workspace';

/** The phone frame is a page of its own, beside the app's. */
export const framePage = (outputRoot: string) => ({
  from: 'src/frame/frame.html',
  to: `${outputRoot}/frame.html`,
});

/** The local cloud's door: the same app in a browser, and the phone frame around it as a page of its own. */
export function h5(root: string, miniprogram: string): IH5Config<'webpack5'> {
  return {
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile: { include: [isWorkspaceSource(root)] },
    postcss,
    // The design system's sheet is app.scss and comes first; the order of all others has no meaning.
    miniCssExtractPluginOption: { ignoreOrder: true },
    htmlPluginOption: { excludeChunks: ['frame'] },
    webpackChain: (chain) => {
      chain.merge({
        entry: { frame: [path.join(miniprogram, 'src/frame/index.tsx')] },
        optimization: {
          splitChunks: {
            // The frame is one file: it must come up before the app does.
            chunks: (chunk: { name?: string }) => chunk.name !== 'frame',
            cacheGroups: {
              // Without it every page's chunk repeats some 270 KB of Taro's components.
              vendors: { name: 'vendors', test: /[\\/]node_modules[\\/]/, minChunks: 2, priority: 200 },
            },
          },
        },
      });
    },
  };
}
