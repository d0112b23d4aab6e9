import { Screen, Skeleton } from '../../ui';

export default function PointsPage() {
  return (
    <Screen title="积分">
      <Skeleton kind="text" />
    </Screen>
  );
}
