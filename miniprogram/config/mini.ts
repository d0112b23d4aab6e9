import type { IMiniAppConfig } from '@tarojs/taro/types/compile';
import { keepSharedInMain, SHARED_CHUNK } from './shared-chunk';
import { postcss } from './postcss';
import { isNewerLibrary, isWorkspaceSource } from './workspace';

/** WeChat's build. Sizes are budgets here (docs/decisions/2026-11-22-ui-kit.md), so terser may do more than Taro lets it. */
export function mini(root: string): IMiniAppConfig<'webpack5'> {
  return {
    compile: { include: [isWorkspaceSource(root), isNewerLibrary] },
    optimizeMainPackage: { enable: true },
    commonChunks: ['runtime', 'vendors', 'taro', 'common', SHARED_CHUNK],
    experimental: { compileMode: true },
    postcss,
    // The design system's sheet is app.scss and comes first; the order of all others has no meaning.
    miniCssExtractPluginOption: { ignoreOrder: true },
    webpackChain: (chain) => {
      keepSharedInMain(chain);
    },
  };
}
