import { ScrollView, Text, View } from '@tarojs/components';
import { cx } from '../cx';

export interface Chip<K extends string> {
  key: K;
  label: string;
  disabled?: boolean;
}
export interface ChipsProps<K extends string> {
  items: Chip<K>[];
  /** The chosen ones; for a single choice, one. */
  value: K[];
  /** The one that was tapped; what it means is the caller's. */
  onTap: (key: K) => void;
  /** In one line that scrolls sideways, or wrapped into several. */
  wrap?: boolean;
}

/** Filters, or the values of a SKU's option. */
export function Chips<K extends string>({ items, value, onTap, wrap }: ChipsProps<K>) {
  const chips = items.map(({ key, label, disabled }) => (
    <View
      key={key}
      className={cx('fz-chip', value.includes(key) && 'fz-chip--on', disabled && 'fz-chip--off')}
      onClick={disabled ? undefined : () => onTap(key)}
    >
      <Text>{label}</Text>
    </View>
  ));
  if (wrap) return <View className="fz-chips fz-chips--wrap">{chips}</View>;
  return (
    <ScrollView className="fz-chips-scroll" scrollX enhanced showScrollbar={false}>
      <View className="fz-chips">{chips}</View>
    </ScrollView>
  );
}
