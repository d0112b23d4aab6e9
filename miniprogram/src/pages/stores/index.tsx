import { Screen, Skeleton } from '../../ui';

export default function StoresPage() {
  return (
    <Screen title="门店" tab>
      <Skeleton kind="list" />
    </Screen>
  );
}
