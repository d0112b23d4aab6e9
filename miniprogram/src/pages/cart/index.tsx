import { Screen, Skeleton } from '../../ui';

export default function CartPage() {
  return (
    <Screen title="购物车" tab>
      <Skeleton kind="list" />
    </Screen>
  );
}
