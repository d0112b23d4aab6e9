import { Text, View } from '@tarojs/components';
import { cx } from '../cx';

export interface TagProps {
  children: string;
  tone?: 'primary' | 'success' | 'warning' | 'danger' | 'price' | 'muted';
  /** soft: tinted ground · line: a thin border, for coupons and labels among text · solid */
  kind?: 'soft' | 'line' | 'solid';
}

/** A word on a small ground: a state, a label. */
export function Tag({ children, tone = 'primary', kind = 'soft' }: TagProps) {
  return (
    <Text
      className={cx('fz-tag', kind !== 'soft' && `fz-tag--${kind}`, tone !== 'primary' && `fz-tag--${tone}`)}
    >
      {children}
    </Text>
  );
}

/** A count on a corner, or a dot when there is no count. Nothing at 0. Stands in a positioned parent. */
export function Badge({ count }: { count?: number }) {
  if (count === 0) return null;
  return (
    <View className={cx('fz-badge', count === undefined && 'fz-badge--dot')}>
      {count === undefined ? null : <Text>{count > 99 ? '99+' : count}</Text>}
    </View>
  );
}
