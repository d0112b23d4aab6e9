import { Screen, Skeleton } from '../../../ui';

export default function BoardPage() {
  return (
    <Screen title="工作台">
      <Skeleton kind="list" />
    </Screen>
  );
}
