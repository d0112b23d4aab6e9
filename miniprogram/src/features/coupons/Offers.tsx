import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import type { CouponOffer } from '@fangzhen/contracts';
import { useCall } from '../../cloud';
import { Button, Empty, ErrorState, ListEnd, Skeleton } from '../../ui';
import { useClaim } from '../brand/useClaim';
import { spendAt } from './spendAt';
import { texts } from './texts';
import { Ticket } from './Ticket';

/** What can be claimed now, of the group and of every brand; claimed in place. */
export function Offers() {
  const { data, error, loading, refresh } = useCall('coupons', 'offers', {});
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  if (!data) {
    return error ? (
      <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
    ) : (
      <Skeleton kind="list" count={5} />
    );
  }
  if (data.offers.length === 0) {
    return <Empty icon="ticket" title={texts.noOffers} note={texts.noOffersNote} />;
  }
  return (
    <View className="fz-coupons">
      {data.offers.map((offer) => (
        // Another state of the same offer is another beginning: what was claimed here is in it.
        <Offer key={`${offer.templateId} ${offer.state}`} offer={offer} />
      ))}
      <ListEnd />
    </View>
  );
}

function Offer({ offer }: { offer: CouponOffer }) {
  const { state, claim, busy } = useClaim(offer);
  const { benefit, title, scopeText, validText, takenPercent, brandId } = offer;
  return (
    <Ticket benefit={benefit} title={title} scopeText={scopeText} note={validText} off={state === 'soldOut'}>
      {state === 'claimable' ? (
        <>
          <Button size="s" busy={busy} onTap={() => void claim()}>
            {texts.claim}
          </Button>
          {takenPercent > 0 && <Text className="fz-coupon__taken">{texts.taken(takenPercent)}</Text>}
        </>
      ) : state === 'claimed' ? (
        <Button size="s" kind="outline" onTap={() => spendAt(brandId)}>
          {texts.claimed}
        </Button>
      ) : (
        <Text className="fz-coupon__state">{texts.soldOut}</Text>
      )}
    </Ticket>
  );
}
