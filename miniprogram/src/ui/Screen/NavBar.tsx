import { Text, View } from '@tarojs/components';
import Taro, { usePageScroll } from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import { cx } from '../cx';
import { Icon } from '../Icon';
import { back } from '../navigate';
import { insets } from './insets';

export interface NavBarProps {
  title: string;
  /** A tab page: there is no way back. */
  tab?: boolean;
  /** In place of the title while the bar is transparent: a logo, where one is. */
  lead?: ReactNode;
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

/** The browser's stand-in for WeChat's own bar; never part of the mini-program. */
export function BrowserBar({ title, tab }: NavBarProps) {
  return (
    <View className="fz-nav fz-nav--browser" style={`padding-top:${insets().top}px`}>
      <View className="fz-nav__line">
        {!tab && <BackKey />}
        <Text className="fz-nav__title">{title}</Text>
      </View>
    </View>
  );
}

/** A transparent bar over the page's own top; solid once the page has moved below it. */
export function OverlayBar({ title, tab, lead }: NavBarProps) {
  const [solid, setSolid] = useState(false);
  usePageScroll(({ scrollTop }) => setSolid(scrollTop > SOLID_AT_PX));
  const { top, bar, capsule } = insets();
  return (
    <View
      className={cx('fz-nav fz-nav--overlay', solid && 'fz-nav--solid')}
      style={`padding:${top}px ${capsule}px 0 0`}
    >
      <View className="fz-nav__line" style={`height:${bar}px`}>
        {!tab && <BackKey />}
        {solid || !lead ? <Text className="fz-nav__title">{title}</Text> : lead}
      </View>
    </View>
  );
}
