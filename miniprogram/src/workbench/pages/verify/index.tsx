import { Screen, Skeleton } from '../../../ui';

export default function VerifyPage() {
  return (
    <Screen title="核销">
      <Skeleton kind="text" />
    </Screen>
  );
}
