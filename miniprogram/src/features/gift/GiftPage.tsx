import { useRouter } from '@tarojs/taro';
import { Empty, Screen } from '../../ui';
import '../coupons/style.scss';
import { Give } from './Give';
import { Receive } from './Receive';
import './style.scss';
import { texts } from './texts';
import { toOffers } from './ways';

/** `?couponId=`: one of my coupons, put aside for a friend and sent by a link. `?token=`: what that link opens. */
export function GiftPage() {
  const { couponId, token } = useRouter().params;
  if (couponId) return <Give couponId={couponId} />;
  if (token && TOKEN.test(token)) return <Receive token={token} />;
  return (
    <Screen title={texts.title}>
      <Empty
        icon="gift"
        title={texts.gone}
        note={texts.goneNote}
        actionText={texts.toOffers}
        onAction={toOffers}
      />
    </Screen>
  );
}

const TOKEN = /^[0-9a-f]{32}$/;
