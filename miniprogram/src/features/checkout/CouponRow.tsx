import sumBy from 'lodash-es/sumBy';
import type { Quote } from '@fangzhen/contracts';
import { Cell, Price } from '../../ui';
import { Nudge } from './Nudge';
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
