import { View } from '@tarojs/components';
import { cx } from '../cx';

/** The names of style.scss: one line drawing each, 24 by 24. */
export type IconName =
  | 'alert'
  | 'bag'
  | 'bell'
  | 'box'
  | 'calendar'
  | 'cart'
  | 'chart'
  | 'check'
  | 'clock'
  | 'close'
  | 'coin'
  | 'copy'
  | 'cup'
  | 'down'
  | 'edit'
  | 'eye'
  | 'filter'
  | 'gift'
  | 'heart'
  | 'home'
  | 'image'
  | 'left'
  | 'list'
  | 'lock'
  | 'map'
  | 'minus'
  | 'more'
  | 'navigate'
  | 'palette'
  | 'phone'
  | 'pin'
  | 'plus'
  | 'receipt'
  | 'refresh'
  | 'right'
  | 'scan'
  | 'search'
  | 'star'
  | 'store'
  | 'swap'
  | 'ticket'
  | 'trash'
  | 'up'
  | 'user'
  | 'users';

export interface IconProps {
  name: IconName;
  size?: 16 | 20 | 24 | 32;
  /** Absent: the colour of the text around it. */
  tone?: 'primary' | 'muted' | 'faint' | 'danger' | 'success';
}

/** A line icon in the colour of the text: a mask, so that any theme can tint it. */
export function Icon({ name, size = 20, tone }: IconProps) {
  return (
    <View
      className={cx(`fz-icon fz-icon-${name}`, size !== 20 && `fz-icon--${size}`, tone && `fz-icon--${tone}`)}
    />
  );
}
