import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import type { OrderCard as OrderCardData } from '@fangzhen/contracts';
import { call, errorText, useAction, usePages } from '../../cloud';
import { barPx, Empty, ErrorState, go, ListEnd, Screen, Skeleton, Tabs, toast } from '../../ui';
import { useCartBadge } from '../cart';
import { payTexts, usePayOrder } from '../pay';
import { OrderCard } from './OrderCard';
import { useOrdersTab, type OrdersFilter } from './useOrdersTab';
import { texts } from './texts';
import './style.scss';

const FILTERS: OrdersFilter[] = ['all', 'unpaid', 'active', 'done'];

/** An order card is some twenty elements: this many are sent to the screen at a time. */
const STEP = 5;

/** The orders' tab: mine, newest first, by state. Asked anew each time it is shown. */
export function OrdersPage() {
  const { filter, setFilter } = useOrdersTab();
  const list = usePages<OrderCardData>(
    filter,
    async (cursor) => {
      const { orders, nextCursor } = await call('orders', 'mine', { filter, cursor });
      return { items: orders, nextCursor };
    },
    { step: STEP, onShow: true },
  );
  const { payFor, sheet } = usePayOrder();
  const [payingId, setPayingId] = useState<string>();
  const pay = useAction(async (orderId: string) => {
    setPayingId(orderId);
    try {
      const outcome = await payFor(orderId);
      toast(payTexts.outcome[outcome], outcome === 'paid' ? 'success' : 'plain');
      if (outcome === 'paid') go('/pages/order/index', { id: orderId });
    } catch (error) {
      toast(errorText(error), 'error');
    }
    await list.refresh();
  });
  useCartBadge();
  usePullDownRefresh(() => void list.refresh().then(() => Taro.stopPullDownRefresh()));
  const { shown, error, loading, refresh, more, grow } = list;
  return (
    <Screen title={texts.title} tab>
      <View className="fz-orders-tabs" style={`top:${barPx()}px`}>
        <Tabs
          items={FILTERS.map((key) => ({ key, label: texts[key] }))}
          value={filter}
          onChange={setFilter}
        />
      </View>
      {shown ? (
        <View className="fz-orders">
          {shown.map((order) => (
            <OrderCard
              key={order.id}
              order={order}
              paying={pay.busy && payingId === order.id}
              onPay={pay.run}
              onOver={refresh}
            />
          ))}
          {shown.length === 0 ? (
            <NoOrders filter={filter} />
          ) : (
            <ListEnd more={more} error={loading ? undefined : error?.message} onTap={grow} />
          )}
        </View>
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="list" count={4} />
      )}
      {sheet}
    </Screen>
  );
}

function NoOrders({ filter }: { filter: OrdersFilter }) {
  return (
    <Empty
      icon="receipt"
      title={texts.emptyOf[filter]}
      note={texts.emptyNote}
      actionText={texts.emptyKey}
      onAction={() => go('/pages/home/index')}
    />
  );
}
