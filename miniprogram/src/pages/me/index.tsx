import { Screen, Skeleton } from '../../ui';

export default function MePage() {
  return (
    <Screen title="我的" tab>
      <Skeleton kind="text" />
    </Screen>
  );
}
