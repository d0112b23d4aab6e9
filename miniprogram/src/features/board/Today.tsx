import { Text, View } from '@tarojs/components';
import { Price } from '../../ui';
import { texts } from './texts';
import type { BoardState } from './useBoard';

/** The day so far: paid and not given back. */
export function Today({ today }: { today: NonNullable<BoardState['today']> }) {
  return (
    <View className="fz-today">
      <View className="fz-today__one">
        <Text className="fz-today__figure">{today.orderCount}</Text>
        <Text className="fz-today__label">{texts.orders}</Text>
      </View>
      <View className="fz-today__one">
        <Price fen={today.salesFen} size="l" tone="text" />
        <Text className="fz-today__label">{texts.sales}</Text>
      </View>
      <View className="fz-today__one">
        <Text className="fz-today__figure">{today.completedCount}</Text>
        <Text className="fz-today__label">{texts.completed}</Text>
      </View>
    </View>
  );
}
