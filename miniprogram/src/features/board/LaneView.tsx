import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import type { BoardCard } from '@fangzhen/contracts';
import { Empty, ListEnd } from '../../ui';
import type { Lane } from './lanes';
import { OrderCard, type OrderCardProps } from './OrderCard';
import { texts } from './texts';

/** Orders that are sent to the screen at a time. */
const STEP = 8;

export interface LaneViewProps extends Pick<
  OrderCardProps,
  'storeId' | 'nowMs' | 'onMoved' | 'onStale' | 'onHandOver' | 'onGiveBack'
> {
  lane: Lane;
  orders: BoardCard[];
  fresh: ReadonlySet<string>;
}

/** One lane of the board, the longest wait on top; more of it as the end comes near. */
export function LaneView({ lane, orders, fresh, ...rest }: LaneViewProps) {
  const [count, setCount] = useState(STEP);
  const more = orders.length > count;
  const grow = () => setCount((old) => old + STEP);
  useReachBottom(() => {
    if (more) grow();
  });
  if (orders.length === 0) {
    return <Empty icon="receipt" title={texts.emptyLanes[lane]} note={texts.emptyNote} />;
  }
  return (
    <View className="fz-lane">
      {orders.slice(0, count).map((order) => (
        <OrderCard key={order.id} order={order} lane={lane} fresh={fresh.has(order.id)} {...rest} />
      ))}
      {more && <ListEnd more onTap={grow} />}
    </View>
  );
}
