import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useCall } from '../../cloud';
import { back, Button, Empty, ErrorState, go, Picture, Screen, Skeleton } from '../../ui';
import { useBrandTheme } from '../brand/brandTheme';
import { askedLine, type StoreCart } from '../cart';
import { useBasket } from '../checkout/basket';
import { choiceFor, choose } from '../fulfilment/choices';
import { texts } from './texts';
import { TimesView, type Chosen } from './TimesView';
import './style.scss';

/** `?storeId=<store>`: when what was asked for at once is to be done, and by whom. With `&again=1` one comes from the checkout, and goes back. */
export function BookingPage() {
  const { storeId = '', again } = useRouter().params;
  const { carts } = useBasket([storeId], true);
  const cart = carts[0];
  if (cart) return <Booking cart={cart} again={again === '1'} />;
  return (
    <Screen title={texts.title}>
      <Empty icon="clock" title={texts.nothing} note={texts.nothingNote} />
    </Screen>
  );
}

function Booking({ cart, again }: { cart: StoreCart; again: boolean }) {
  const { storeId, brandId, lines } = cart;
  const theme = useBrandTheme(brandId);
  const input = { storeId, lines: lines.map(({ skuId, qty }) => askedLine({ skuId, qty })) };
  const { data, error, loading, refresh } = useCall('stores', 'times', input, { onShow: true });
  const [chosen, setChosen] = useState<Chosen>(() => {
    const choice = choiceFor(cart);
    return again && choice.kind === 'appointment' ? choice : {};
  });
  const { startMs, resourceId } = chosen;
  const isFree = data?.times.some(
    (time) => time.startMs === startMs && (resourceId === undefined || time.resourceIds.includes(resourceId)),
  );
  const next = () => {
    choose(storeId, { kind: 'appointment', startMs, ...(resourceId && { resourceId }) });
    if (again) return back();
    go('/pages/checkout/index', { storeId, direct: 1 });
  };
  return (
    <Screen
      title={texts.title}
      theme={theme}
      footer={
        data && (
          <Button size="l" block disabled={!isFree} onTap={next}>
            {isFree ? texts.next : texts.choose}
          </Button>
        )
      }
    >
      <Head cart={cart} minutes={data?.minutes} />
      {data ? (
        <TimesView {...data} chosen={chosen} onChoose={setChosen} />
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="list" count={3} />
      )}
    </Screen>
  );
}

function Head({ cart: { storeName, lines }, minutes }: { cart: StoreCart; minutes?: number }) {
  const line = lines[0]!;
  return (
    <View className="fz-booking-head">
      <Picture src={line.picture} className="fz-booking-head__picture" />
      <View className="fz-booking-head__main">
        <Text className="fz-booking-head__title">{line.title}</Text>
        <Text className="fz-booking-head__note">
          {minutes === undefined ? storeName : `${storeName} · ${texts.lasts(minutes)}`}
        </Text>
      </View>
    </View>
  );
}
