import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import type { CouponView } from '@fangzhen/contracts';
import { call, serverNowMs, usePages, type Input } from '../../cloud';
import { Button, Empty, ErrorState, go, ListEnd, momentText, Skeleton, Tabs } from '../../ui';
import { spendAt } from './spendAt';
import { texts } from './texts';
import { Ticket } from './Ticket';
import { validity } from './validity';

type CouponTab = Input<'coupons', 'mine'>['state'];
const TABS: CouponTab[] = ['usable', 'locked', 'used', 'expired', 'given'];

/** My coupons by state, soonest to expire first. */
export function Mine({ onOffers }: { onOffers: () => void }) {
  const [state, setState] = useState<CouponTab>('usable');
  const list = usePages<CouponView>(
    state,
    async (cursor) => {
      const { coupons, nextCursor } = await call('coupons', 'mine', { state, cursor });
      return { items: coupons, nextCursor };
    },
    { onShow: true },
  );
  const { shown, more, error, loading, refresh, grow } = list;
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  return (
    <>
      <Tabs items={TABS.map((key) => ({ key, label: texts[key] }))} value={state} onChange={setState} />
      {shown ? (
        shown.length === 0 ? (
          <Empty
            icon="ticket"
            title={texts.none[state]}
            note={state === 'usable' ? texts.noneNote : undefined}
            actionText={state === 'usable' ? texts.toOffers : undefined}
            onAction={onOffers}
          />
        ) : (
          <View className="fz-coupons">
            {shown.map((coupon) => (
              <MyCoupon key={coupon.id} coupon={coupon} tab={state} />
            ))}
            <ListEnd more={more} error={loading ? undefined : error?.message} onTap={grow} />
          </View>
        )
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="list" count={3} />
      )}
    </>
  );
}

function MyCoupon({ coupon, tab }: { coupon: CouponView; tab: CouponTab }) {
  const { id, benefit, title, scopeText, brandId, state, giftUntilMs } = coupon;
  const { text, soon } = validity(coupon, serverNowMs());
  const give = () => go('/store/pages/gift/index', { couponId: id });
  return (
    <Ticket
      benefit={benefit}
      title={title}
      scopeText={scopeText}
      note={noteOf(tab, text, giftUntilMs)}
      soon={tab === 'usable' && soon}
      off={tab !== 'usable'}
    >
      {tab === 'usable' ? (
        <>
          <Button size="s" kind="soft" onTap={() => spendAt(brandId)}>
            {texts.use}
          </Button>
          <Button size="s" kind="ghost" onTap={give}>
            {texts.give}
          </Button>
        </>
      ) : state === 'gifted' ? (
        <Button size="s" kind="soft" onTap={give}>
          {texts.goOn}
        </Button>
      ) : (
        <Text className="fz-coupon__state">{texts[tab]}</Text>
      )}
    </Ticket>
  );
}

const noteOf = (tab: CouponTab, text: string, giftUntilMs: number | undefined): string =>
  giftUntilMs !== undefined
    ? texts.gifted(momentText(giftUntilMs, serverNowMs()))
    : tab === 'locked'
      ? texts.lockedNote
      : text;
