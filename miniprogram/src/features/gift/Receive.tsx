import type { CouponGiftView } from '@fangzhen/contracts';
import { call, CloudError, serverNowMs, useAction, useCall } from '../../cloud';
import { Button, Empty, ErrorState, momentText, Screen, Skeleton, toast } from '../../ui';
import { spendAt } from '../coupons/spendAt';
import { GiftTicket } from './GiftTicket';
import { Give } from './Give';
import { texts } from './texts';
import { toOffers } from './ways';

/** What a friend's link opens; the giver sees their own side of it. */
export function Receive({ token }: { token: string }) {
  const { data, error, loading, refresh } = useCall('coupons', 'gift', { token });
  const gift = data?.gift;
  if (gift?.state === 'own' && gift.couponId) return <Give couponId={gift.couponId} />;
  if (gift && gift.state !== 'gone') return <Gift gift={gift} token={token} refresh={refresh} />;
  return (
    <Screen title={texts.title}>
      {gift || error?.code === 'NOT_FOUND' ? (
        <Empty
          icon="gift"
          title={texts.gone}
          note={texts.goneNote}
          actionText={texts.toOffers}
          onAction={toOffers}
        />
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="list" count={1} />
      )}
    </Screen>
  );
}

function Gift({
  gift,
  token,
  refresh,
}: {
  gift: CouponGiftView;
  token: string;
  refresh: () => Promise<void>;
}) {
  const receive = useAction(async () => {
    try {
      await call('coupons', 'receive', { token });
      toast(texts.received, 'success');
    } catch (error) {
      // Somebody was faster: the page says so once it looks again.
      if (!(error instanceof CloudError) || error.code !== 'COUPON_GIFT_GONE') throw error;
    }
    await refresh();
  });
  const mine = gift.state === 'mine';
  return (
    <Screen
      title={texts.title}
      footer={
        mine ? (
          <Button block size="l" onTap={() => spendAt(gift.brandId)}>
            {texts.use}
          </Button>
        ) : (
          <Button block size="l" busy={receive.busy} onTap={() => void receive.run()}>
            {texts.receive}
          </Button>
        )
      }
    >
      <GiftTicket
        coupon={gift}
        title={texts.from(gift.giverName)}
        note={
          receive.errorMessage ??
          (mine ? texts.received : texts.fromNote(momentText(gift.untilMs, serverNowMs())))
        }
      />
    </Screen>
  );
}
