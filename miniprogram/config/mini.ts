import type { IMiniAppConfig } from '@tarojs/taro/types/compile';
import { keepSharedInMain } from './shared-chunk';
import { isWorkspaceSource } from './workspace';

/** WeChat's build. Sizes are budgets here (docs/decisions/2026-11-22-ui-kit.md), so terser may do more than Taro lets it. */
export function mini(root: string): IMiniAppConfig<'webpack5'> {
  return {
    compile: { include: [isWorkspaceSource(root)] },
    optimizeMainPackage: { enable: true },
    experimental: { compileMode: true },
    postcss: {
      pxtransform: { enable: true, config: { targetUnit: 'px' } },
      cssModules: { enable: true, config: { namingPattern: 'module', generateScopedName: '[local]_[hash:base64:4]' } },
    },
    webpackChain: (chain) => {
      keepSharedInMain(chain);
    },
  };
}
