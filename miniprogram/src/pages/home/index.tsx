import { Screen, Skeleton } from '../../ui';

export default function HomePage() {
  return (
    <Screen title="首页" tab>
      <Skeleton kind="card" />
    </Screen>
  );
}
