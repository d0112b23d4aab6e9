import { insets } from '../../ui';

/** Where a page begins: WeChat's own bar is not part of it, the browser's stand-in lies over its top. */
export function barPx(): number {
  return process.env.TARO_ENV === 'h5' ? insets().top + insets().bar : 0;
}

/** The height of the strip below the bar, as style.scss has it. */
export const STRIP_PX = 52;
