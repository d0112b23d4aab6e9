import { Screen, Skeleton } from '../../ui';

export default function CouponsPage() {
  return (
    <Screen title="优惠券">
      <Skeleton kind="list" />
    </Screen>
  );
}
