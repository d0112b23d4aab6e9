import { View } from '@tarojs/components';
import { useMemo, type ReactNode } from 'react';
import type { ThemeTokens } from '@fangzhen/contracts';
import { cx } from '../cx';
import { FixedBar } from '../FixedBar';
import { PopupLayer } from '../popups/PopupLayer';
import { groupTokens, ThemeContext, themeStyle } from '../theme';
import { OverlayBar, PlainBar } from './NavBar';
import { insets, textScale } from './insets';

export interface ScreenProps {
  title: string;
  children: ReactNode;
  /** The brand's tokens; absent: the group's. */
  theme?: ThemeTokens;
  /**
   * bar: WeChat's own navigation bar. overlay: the page begins at the very top and a transparent bar lies over it; the
   * page's config must say `navigationStyle: 'custom'`.
   */
  nav?: 'bar' | 'overlay';
  /** overlay only: in place of the title until the page is scrolled. */
  lead?: ReactNode;
  /** overlay only: white status bar, for a dark picture at the top. */
  lightInk?: boolean;
  /** One of the five tabs. */
  tab?: boolean;
  /** The page's main action, in a bar above the home indicator. */
  footer?: ReactNode;
  /** Uses a wide window's width (console); otherwise the content keeps a phone's width in the middle. */
  wide?: boolean;
}

/** The root of every page: theme variables, bars, safe areas, popups. */
export function Screen(props: ScreenProps) {
  const { title, children, theme = groupTokens, nav = 'bar', lead, lightInk, tab, footer, wide } = props;
  const style = useMemo(() => `${themeStyle(theme)};--ts:${textScale()};--safe-t:${insets().top}px`, [theme]);
  return (
    <ThemeContext.Provider value={theme}>
      <View className={cx('fz-screen', tab && 'fz-screen--tab', wide && 'fz-screen--wide')} style={style}>
        {nav === 'overlay' ? (
          <OverlayBar title={title} tab={tab} lead={lead} lightInk={lightInk} />
        ) : (
          <PlainBar title={title} tab={tab} />
        )}
        <View className="fz-screen__body">{children}</View>
        {footer && <FixedBar>{footer}</FixedBar>}
        <PopupLayer />
      </View>
    </ThemeContext.Provider>
  );
}
