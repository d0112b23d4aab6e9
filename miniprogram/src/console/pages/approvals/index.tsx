import { Screen, Skeleton } from '../../../ui';

export default function ApprovalsPage() {
  return (
    <Screen title="主题审批" wide>
      <Skeleton kind="list" />
    </Screen>
  );
}
