import { Screen, Skeleton } from '../../ui';

export default function OrderPage() {
  return (
    <Screen title="订单详情">
      <Skeleton kind="text" />
    </Screen>
  );
}
