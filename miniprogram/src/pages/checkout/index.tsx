import { Screen, Skeleton } from '../../ui';

export default function CheckoutPage() {
  return (
    <Screen title="确认订单">
      <Skeleton kind="list" />
    </Screen>
  );
}
