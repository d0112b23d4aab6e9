import { ScrollView, Text, View } from '@tarojs/components';
import type { CouponOffer } from '@fangzhen/contracts';
import { Button, cx } from '../../../ui';
import { benefitText, texts } from '../texts';
import { useClaim } from '../useClaim';
import type { ModuleOf } from './moduleOf';

/** The brand's coupons on offer, claimed in place. Without any the module is not there. */
export function CouponsModule({ module, offers }: { module: ModuleOf<'coupons'>; offers: CouponOffer[] }) {
  if (offers.length === 0) return null;
  return (
    <View className="fz-module">
      <Text className="fz-module__title">{module.title}</Text>
      <ScrollView className="fz-tickets" scrollX enhanced showScrollbar={false}>
        <View className="fz-tickets__line">
          {offers.map((offer) => (
            <Ticket key={offer.templateId} offer={offer} wide={offers.length === 1} />
          ))}
        </View>
      </ScrollView>
    </View>
  );
}

function Ticket({ offer, wide }: { offer: CouponOffer; wide: boolean }) {
  const { state, claim, busy } = useClaim(offer);
  const { off, condition } = benefitText(offer.benefit);
  return (
    <View className={cx('fz-ticket', wide && 'fz-ticket--wide', state !== 'claimable' && 'fz-ticket--off')}>
      <View className="fz-ticket__stub">
        <Text className="fz-ticket__off">{off}</Text>
        <Text className="fz-ticket__condition">{condition}</Text>
      </View>
      <View className="fz-ticket__main">
        <Text className="fz-ticket__title">{offer.title}</Text>
        <Text className="fz-ticket__note">{offer.validText}</Text>
        {state === 'claimable' ? (
          <Button size="s" busy={busy} onTap={() => void claim()}>
            {texts.claim}
          </Button>
        ) : (
          <Text className="fz-ticket__state">{state === 'claimed' ? texts.claimed : texts.couponGone}</Text>
        )}
      </View>
    </View>
  );
}
