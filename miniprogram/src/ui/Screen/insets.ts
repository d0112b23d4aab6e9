import Taro from '@tarojs/taro';

/** What the top of the phone takes away, in px. */
export interface Insets {
  /** The status bar. */
  top: number;
  /** The navigation bar below it. */
  bar: number;
  /** WeChat's own button in the right corner, with its margin. */
  capsule: number;
}

let known: Insets | undefined;

function measure(): Insets {
  if (process.env.TARO_ENV === 'h5') {
    // The phone frame draws a status bar and WeChat's button over the page; a plain browser window has neither.
    return window.parent === window ? { top: 0, bar: 44, capsule: 0 } : { top: 44, bar: 44, capsule: 96 };
  }
  const { statusBarHeight = 20, windowWidth } = Taro.getWindowInfo();
  const button = Taro.getMenuButtonBoundingClientRect();
  const gap = button.top - statusBarHeight;
  return { top: statusBarHeight, bar: button.height + 2 * gap, capsule: windowWidth - button.left };
}

export function insets(): Insets {
  known ??= measure();
  return known;
}

/** WeChat's font setting as a factor on 16 px, held to what the layouts take. */
export function textScale(): number {
  if (process.env.TARO_ENV === 'h5') return 1;
  const { fontSizeSetting = 16 } = Taro.getAppBaseInfo() as { fontSizeSetting?: number };
  return Math.min(1.3, Math.max(0.9, fontSizeSetting / 16));
}

/** Where a page begins: WeChat's own bar is not part of it, the browser's stand-in lies over its top. */
export function barPx(): number {
  return process.env.TARO_ENV === 'h5' ? insets().top + insets().bar : 0;
}
