import type { IPostcssOption } from '@tarojs/taro/types/compile';

/**
 * Pixels stay pixels: one layout for phones, for the wide console and for WeChat on a desktop, where rpx would grow with
 * the window. The transform knows `px` as a target; Taro's type does not.
 */
export const postcss: IPostcssOption = {
  pxtransform: { enable: true, config: { targetUnit: 'px' as 'rem' } },
};
