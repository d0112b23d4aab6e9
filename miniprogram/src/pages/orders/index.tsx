import { Screen, Skeleton } from '../../ui';

export default function OrdersPage() {
  return (
    <Screen title="订单" tab>
      <Skeleton kind="list" />
    </Screen>
  );
}
