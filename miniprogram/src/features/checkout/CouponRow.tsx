import { Text, View } from '@tarojs/components';
import sumBy from 'lodash-es/sumBy';
import type { Quote } from '@fangzhen/contracts';
import { Cell, go, Icon, Price } from '../../ui';
import { texts } from './texts';
import type { QuoteState } from './useQuote';

interface CouponRowProps {
  quote: Quote;
  state: QuoteState;
  onOpen: () => void;
}

/** The coupons that are used, the way to choose others, and what little is missing to one that would save more. */
export function CouponRow({ quote, state, onOpen }: CouponRowProps) {
  const used = quote.discounts.filter(({ source }) => source === 'coupon');
  const usable = quote.coupons.filter((coupon) => coupon.usable).length;
  return (
    <>
      <Cell
        icon="ticket"
        title={texts.coupon}
        note={used.map(({ title }) => title).join('、')}
        value={
          used.length > 0 ? (
            <Price fen={-sumBy(used, 'amountFen')} tone="off" />
          ) : usable > 0 ? (
            state.coupon === 'none' ? (
              texts.couponUnused
            ) : (
              texts.couponUsable(usable)
            )
          ) : (
            texts.couponNone
          )
        }
        onTap={onOpen}
      />
      <Nudge quote={quote} />
    </>
  );
}

function Nudge({ quote: { coupons, parts, itemsFen } }: { quote: Quote }) {
  const [first] = parts;
  const near = coupons
    .filter(({ missingFen = 0 }) => missingFen > 0 && missingFen <= itemsFen)
    .sort((a, b) => (a.missingFen ?? 0) - (b.missingFen ?? 0))[0];
  if (!near?.missingFen || !first) return null;
  const { store } = first;
  return (
    <View
      className="fz-checkout-nudge"
      hoverClass="fz-press"
      onClick={() => go(`/brands/${store.brandId}/pages/home/index`, { storeId: store.id, view: 'menu' })}
    >
      <Text className="fz-checkout-nudge__text">{texts.nudge(near.missingFen, near.title)}</Text>
      <Text className="fz-checkout-nudge__key">{texts.nudgeKey}</Text>
      <Icon name="right" size={16} />
    </View>
  );
}
