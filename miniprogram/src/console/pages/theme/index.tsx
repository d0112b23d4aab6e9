import { Screen, Skeleton } from '../../../ui';

export default function ThemePage() {
  return (
    <Screen title="品牌主题" wide>
      <Skeleton kind="card" />
    </Screen>
  );
}
