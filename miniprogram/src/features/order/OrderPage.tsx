import { View } from '@tarojs/components';
import Taro, { usePullDownRefresh, useRouter } from '@tarojs/taro';
import type { OrderView } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { Card, Empty, ErrorState, go, Screen, Skeleton, Timeline } from '../../ui';
import { useBrandTheme } from '../brand/brandTheme';
import { AfterSales } from './AfterSales';
import { AppointmentCard } from './AppointmentCard';
import { AddressCard } from './AddressCard';
import { CodeCard } from './CodeCard';
import { Details } from './Details';
import { Headline } from './Headline';
import { Keys } from './Keys';
import { Lines } from './Lines';
import { SlotCard } from './SlotCard';
import { StoreCard } from './StoreCard';
import { TableCard } from './TableCard';
import { texts } from './texts';
import { timelineSteps } from './timelineSteps';
import { Together } from './Together';
import { Totals } from './Totals';
import { useLiveOrder } from './useLiveOrder';
import { useOrderActions } from './useOrderActions';
import './style.scss';

/** `?id=<order>`: one order of mine, in its brand's look; it moves on while one looks. */
export function OrderPage() {
  const { id } = useRouter().params;
  const { order, error, loading, refresh, setData } = useLiveOrder(id);
  const theme = useBrandTheme(order?.brandId);
  const actions = useOrderActions(order, refresh, setData);
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  return (
    <Screen title={texts.title} theme={theme} footer={order && <Keys order={order} actions={actions} />}>
      {order ? (
        <Content order={order} onOver={refresh} onChange={setData} />
      ) : !id ? (
        <Empty
          icon="receipt"
          title={texts.notFound}
          note={texts.notFoundNote}
          actionText={texts.toOrders}
          onAction={() => go('/pages/orders/index')}
        />
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <>
          <Skeleton kind="text" count={2} />
          <Skeleton kind="list" count={3} />
        </>
      )}
      {actions.sheet}
    </Screen>
  );
}

interface ContentProps {
  order: OrderView;
  onOver: () => unknown;
  onChange: (data: { order: OrderView }) => void;
}

function Content({ order, onOver, onChange }: ContentProps) {
  return (
    <View className="fz-order">
      <Headline order={order} onOver={onOver} />
      {order.pickupCode && <CodeCard orderId={order.id} code={order.pickupCode} />}
      {order.fulfilment.kind === 'delivery' && <AddressCard delivery={order.fulfilment} />}
      {order.fulfilment.kind === 'pickup' && order.fulfilment.slot && (
        <SlotCard slot={order.fulfilment.slot} />
      )}
      {order.fulfilment.kind === 'dineIn' && <TableCard table={order.fulfilment} />}
      {order.fulfilment.kind === 'appointment' && <AppointmentCard appointment={order.fulfilment} />}
      <AfterSales order={order} onChange={onChange} onStale={() => void onOver()} />
      <Card>
        <Timeline steps={timelineSteps(order, serverNowMs())} />
      </Card>
      <StoreCard order={order} />
      <Lines order={order} />
      <Totals order={order} />
      <Together order={order} />
      <Details order={order} />
    </View>
  );
}
