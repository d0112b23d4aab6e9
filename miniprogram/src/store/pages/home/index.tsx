import { Screen, Skeleton } from '../../../ui';

export default function StoreHomePage() {
  return (
    <Screen title="门店">
      <Skeleton kind="list" />
    </Screen>
  );
}
