import { Screen, Skeleton } from '../../ui';

export default function ProductPage() {
  return (
    <Screen title="商品">
      <Skeleton kind="card" />
    </Screen>
  );
}
