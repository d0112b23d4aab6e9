import { Text, View } from '@tarojs/components';
import Taro, { usePageScroll } from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import { cx } from '../cx';
import { Icon } from '../Icon';
import { back } from '../navigate';
import { isDark, useTheme } from '../theme';
import { insets } from './insets';
import { useNativeBar } from './useNativeBar';

export interface NavBarProps {
  title: string;
  /** A tab page: there is no way back. */
  tab?: boolean;
}

/** Solid again when the page has been scrolled this far. */
const SOLID_AT_PX = 48;

function BackKey() {
  const first = Taro.getCurrentPages().length <= 1;
  return (
    <View className="fz-nav__back" onClick={back}>
      <Icon name={first ? 'home' : 'left'} size={24} />
    </View>
  );
}

/** WeChat's own bar in the theme's colours; the browser gets a drawing of it. */
export function PlainBar({ title, tab }: NavBarProps) {
  const { surface } = useTheme();
  useNativeBar(title, surface, isDark(surface));
  if (process.env.TARO_ENV !== 'h5') return null;
  return (
    <View className="fz-nav fz-nav--browser" style={`padding-top:${insets().top}px`}>
      <View className="fz-nav__line">
        {!tab && <BackKey />}
        <Text className="fz-nav__title">{title}</Text>
      </View>
    </View>
  );
}

export interface OverlayBarProps extends NavBarProps {
  /** In place of the title while the bar is transparent: a logo, where one is. */
  lead?: ReactNode;
  /** White ink while it is transparent. */
  lightInk?: boolean;
}

/** A transparent bar over the page's own top; solid once the page has moved below it. */
export function OverlayBar({ title, tab, lead, lightInk = false }: OverlayBarProps) {
  const [solid, setSolid] = useState(false);
  usePageScroll(({ scrollTop }) => setSolid(scrollTop > SOLID_AT_PX));
  const { surface } = useTheme();
  const light = solid ? isDark(surface) : lightInk;
  useNativeBar(title, surface, light);
  const { top, bar, capsule } = insets();
  return (
    <View
      className={cx('fz-nav fz-nav--overlay', solid ? 'fz-nav--solid' : light && 'fz-nav--light')}
      style={`padding:${top}px ${capsule}px 0 0`}
    >
      <View className="fz-nav__line" style={`height:${bar}px`}>
        {!tab && <BackKey />}
        {solid || !lead ? <Text className="fz-nav__title">{title}</Text> : lead}
      </View>
    </View>
  );
}
