import { Text, View } from '@tarojs/components';
import type { CouponOption, Quote } from '@fangzhen/contracts';
import { cx, dateText, Icon, Price, Sheet, Tag } from '../../ui';
import { texts } from './texts';
import type { CouponChoice } from './useQuote';

interface CouponSheetProps {
  open: boolean;
  quote: Quote;
  onClose: () => void;
  onChoose: (choice: CouponChoice) => void;
}

/** Every coupon of the member's: what each would save here, or why it cannot be used. Best first, as the quote has them. */
export function CouponSheet({ open, quote, onClose, onChoose }: CouponSheetProps) {
  const usable = quote.coupons.filter((coupon) => coupon.usable);
  const others = quote.coupons.filter((coupon) => !coupon.usable);
  return (
    <Sheet open={open} onClose={onClose} title={texts.couponSheet}>
      <View className="fz-coupons">
        {usable.map((coupon, i) => (
          <UsableCoupon
            key={coupon.couponId}
            coupon={coupon}
            best={i === 0}
            chosen={coupon.couponId === quote.couponId}
            onTap={() => onChoose({ id: coupon.couponId })}
          />
        ))}
        <View className="fz-coupons__skip" hoverClass="fz-press-ground" onClick={() => onChoose('none')}>
          <Text>{usable.length > 0 ? texts.couponSkip : texts.couponNone}</Text>
          {quote.couponId === null && usable.length > 0 && <Icon name="check" tone="primary" />}
        </View>
        {others.length > 0 && <Text className="fz-coupons__title">{texts.couponOthersTitle}</Text>}
        {others.map((coupon) => (
          <OtherCoupon key={coupon.couponId} coupon={coupon} />
        ))}
      </View>
    </Sheet>
  );
}

interface UsableCouponProps {
  coupon: CouponOption;
  best: boolean;
  chosen: boolean;
  onTap: () => void;
}

function UsableCoupon({ coupon, best, chosen, onTap }: UsableCouponProps) {
  return (
    <View
      className={cx('fz-coupons__one', chosen && 'fz-coupons__one--on')}
      hoverClass="fz-press"
      onClick={onTap}
    >
      <View className="fz-coupons__saving">
        <Text className="fz-coupons__saves">{texts.couponSaves}</Text>
        <Price fen={coupon.savingFen} size="l" />
      </View>
      <View className="fz-coupons__main">
        <View className="fz-coupons__line">
          <Text className="fz-coupons__name">{coupon.title}</Text>
          {best && <Tag tone="price">{texts.couponBest}</Tag>}
        </View>
        <Text className="fz-coupons__note">{coupon.scopeText}</Text>
        <Text className="fz-coupons__note">{texts.until(dateText(coupon.expiresAtMs))}</Text>
      </View>
      {chosen && <Icon name="check" tone="primary" />}
    </View>
  );
}

function OtherCoupon({ coupon }: { coupon: CouponOption }) {
  return (
    <View className="fz-coupons__one fz-coupons__one--off">
      <View className="fz-coupons__main">
        <Text className="fz-coupons__name">{coupon.title}</Text>
        <Text className="fz-coupons__note">{coupon.scopeText}</Text>
        <Text className="fz-coupons__reason">{coupon.reason}</Text>
      </View>
    </View>
  );
}
