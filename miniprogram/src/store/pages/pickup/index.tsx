import { Screen, Skeleton } from '../../../ui';

export default function PickupPage() {
  return (
    <Screen title="取货码">
      <Skeleton kind="text" />
    </Screen>
  );
}
