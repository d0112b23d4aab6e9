import { ScrollView, Text, View } from '@tarojs/components';
import { cx } from '../cx';

export interface TabItem<K extends string> {
  key: K;
  label: string;
  /** Shown beside the label when it is not 0. */
  count?: number;
}
export interface TabsProps<K extends string> {
  items: TabItem<K>[];
  value: K;
  onChange: (key: K) => void;
}

/** A line of tabs under which a list changes; scrolls sideways when there are many. */
export function Tabs<K extends string>({ items, value, onChange }: TabsProps<K>) {
  return (
    <ScrollView className="fz-tabs" scrollX enhanced showScrollbar={false}>
      <View className="fz-tabs__line">
        {items.map(({ key, label, count }) => (
          <View
            key={key}
            className={cx('fz-tabs__tab', key === value && 'fz-tabs__tab--on')}
            onClick={() => onChange(key)}
          >
            <Text>{label}</Text>
            {count ? <Text className="fz-tabs__count">{count}</Text> : null}
          </View>
        ))}
      </View>
    </ScrollView>
  );
}

/** Two to four choices that exclude each other, side by side on one ground. */
export function Segmented<K extends string>({ items, value, onChange }: TabsProps<K>) {
  return (
    <View className="fz-segmented">
      {items.map(({ key, label }) => (
        <View
          key={key}
          className={cx('fz-segmented__part', key === value && 'fz-segmented__part--on')}
          onClick={() => onChange(key)}
        >
          <Text>{label}</Text>
        </View>
      ))}
    </View>
  );
}
