import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { cx } from '../cx';
import { Icon, type IconName } from '../Icon';

export interface CellProps {
  title: ReactNode;
  /** Smaller, below the title. */
  note?: ReactNode;
  /** On the right. */
  value?: ReactNode;
  icon?: IconName;
  /** Before the title, instead of an icon: a picture, for instance. */
  lead?: ReactNode;
  /** With an arrow; the whole line is the tap target. */
  onTap?: () => void;
  /** No arrow although it can be tapped. */
  plain?: boolean;
}

/** One line of a list: at least 52 px high, a hairline between two of them. */
export function Cell({ title, note, value, icon, lead, onTap, plain }: CellProps) {
  return (
    <View
      className="fz-cell"
      hoverClass={onTap ? 'fz-press-ground' : 'none'}
      hoverStartTime={20}
      hoverStayTime={80}
      onClick={onTap}
    >
      {lead ?? (icon && <Icon name={icon} />)}
      <View className="fz-cell__main">
        <View className="fz-cell__title">{title}</View>
        {note ? <View className="fz-cell__note">{note}</View> : null}
      </View>
      {value !== undefined && <View className="fz-cell__value">{value}</View>}
      {onTap && !plain && <Icon name="right" size={16} tone="faint" />}
    </View>
  );
}

export interface RowProps {
  label: ReactNode;
  value: ReactNode;
  /** The line that counts: larger, in full ink. */
  strong?: boolean;
}

/** Label left, figure right: for sums and details. */
export function Row({ label, value, strong }: RowProps) {
  return (
    <View className={cx('fz-row', strong && 'fz-row--strong')}>
      <View className="fz-row__label">{typeof label === 'string' ? <Text>{label}</Text> : label}</View>
      <View className="fz-row__value">{typeof value === 'string' ? <Text>{value}</Text> : value}</View>
    </View>
  );
}
