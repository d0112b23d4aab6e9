import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { useCall } from '../../cloud';
import { ErrorState, Screen, Skeleton } from '../../ui';
import { Gift } from './Gift';
import { GiveForm } from './GiveForm';
import { giftPath } from './giftPath';
import { texts } from './texts';
import './style.scss';

/** Points for a friend: a form; with `?id=` the gift that a link leads to, for its giver and for whoever receives it. */
export function PointsGiftPage() {
  const { id } = useRouter().params;
  return id ? <GiftOf id={id} /> : <GiveForm />;
}

function GiftOf({ id }: { id: string }) {
  const { data, error, loading, refresh, setData } = useCall(
    'points',
    'gift',
    { giftId: id },
    { onShow: true },
  );
  useShareAppMessage(() => ({ title: texts.shareTitle(data?.gift.points ?? 0), path: giftPath(id) }));
  if (data) return <Gift gift={data.gift} onChange={(gift) => setData({ gift })} />;
  return (
    <Screen title={texts.title}>
      {error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="card" count={1} />
      )}
    </Screen>
  );
}
