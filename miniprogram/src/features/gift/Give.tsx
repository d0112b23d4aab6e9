import { View } from '@tarojs/components';
import Taro, { useShareAppMessage } from '@tarojs/taro';
import { call, serverNowMs, useAction, useCall, type Output } from '../../cloud';
import { back, Button, Empty, ErrorState, momentText, Screen, ShareButton, Skeleton, toast } from '../../ui';
import { GiftTicket } from './GiftTicket';
import { texts } from './texts';
import { giftPath, giftUrl, toMine } from './ways';

/** Opening it puts the coupon aside; opened again while it waits, the link is the same. */
export function Give({ couponId }: { couponId: string }) {
  const { data, error, loading, refresh } = useCall('coupons', 'give', { couponId });
  useShareAppMessage(() => ({
    title: data && texts.share(data.coupon.title),
    path: data && giftPath(data.token),
  }));
  if (data) return <Waiting gift={data} couponId={couponId} />;
  const cannot = error?.code === 'COUPON_UNUSABLE' || error?.code === 'NOT_FOUND';
  return (
    <Screen title={texts.title}>
      {cannot ? (
        <Empty
          icon="ticket"
          title={texts.cannot}
          note={error.message}
          actionText={texts.toMine}
          onAction={toMine}
        />
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="list" count={1} />
      )}
    </Screen>
  );
}

function Waiting({ gift, couponId }: { gift: Output<'coupons', 'give'>; couponId: string }) {
  const { coupon, token, untilMs } = gift;
  const withdraw = useAction(async () => {
    await call('coupons', 'withdraw', { couponId });
    toast(texts.withdrawn, 'success');
    back();
  });
  return (
    <Screen
      title={texts.title}
      footer={
        <>
          <Button kind="outline" size="l" busy={withdraw.busy} onTap={() => void withdraw.run()}>
            {texts.withdraw}
          </Button>
          <View className="fz-gift__send">
            <Send token={token} />
          </View>
        </>
      }
    >
      <GiftTicket
        coupon={coupon}
        title={texts.waiting}
        note={withdraw.errorMessage ?? texts.waitingNote(momentText(untilMs, serverNowMs()))}
      />
    </Screen>
  );
}

function Send({ token }: { token: string }) {
  if (process.env.TARO_ENV === 'weapp') {
    return (
      <ShareButton block size="l">
        {texts.send}
      </ShareButton>
    );
  }
  const copy = async () => {
    await Taro.setClipboardData({ data: giftUrl(token) });
    toast(texts.copied, 'success');
  };
  return (
    <Button block size="l" onTap={() => void copy()}>
      {texts.copy}
    </Button>
  );
}
