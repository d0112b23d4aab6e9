import { Text, View } from '@tarojs/components';
import type { CouponOption, Quote } from '@fangzhen/contracts';
import { Button, cx, dateText, Icon, Price, Sheet, Tag } from '../../ui';
import { texts } from './texts';
import type { CouponChoice } from './useQuote';

interface CouponSheetProps {
  open: boolean;
  quote: Quote;
  choice: CouponChoice;
  onClose: () => void;
  onChoose: (choice: CouponChoice) => void;
}

/** Every coupon of the member's: what each takes off here or would, and why it is not used. Those that are used first, as the quote has them. */
export function CouponSheet({ open, quote, choice, onClose, onChoose }: CouponSheetProps) {
  const usable = quote.coupons.filter((coupon) => coupon.usable);
  const others = quote.coupons.filter((coupon) => !coupon.usable);
  return (
    <Sheet open={open} onClose={onClose} title={texts.couponSheet}>
      <View className="fz-coupons">
        {usable.length > 0 && (
          <Skip
            className="fz-coupons__best"
            text={texts.couponAuto}
            on={choice === 'best'}
            onTap={() => onChoose('best')}
          />
        )}
        {usable.map((coupon) => (
          <UsableCoupon
            key={coupon.couponId}
            coupon={coupon}
            onTap={() => onChoose(toggled(coupon, quote.couponIds))}
          />
        ))}
        <Skip
          text={usable.length > 0 ? texts.couponSkip : texts.couponNone}
          on={quote.couponIds.length === 0 && usable.length > 0}
          onTap={() => onChoose('none')}
        />
        {others.length > 0 && <Text className="fz-coupons__title">{texts.couponOthersTitle}</Text>}
        {others.map((coupon) => (
          <OtherCoupon key={coupon.couponId} coupon={coupon} />
        ))}
        <Button block onTap={onClose}>
          {texts.couponDone}
        </Button>
      </View>
    </Sheet>
  );
}

/** What is used after a tap: one that is used is left out; another takes the place of those that exclude it. */
function toggled({ couponId, used, instead }: CouponOption, couponIds: readonly string[]): CouponChoice {
  const gone = used ? [couponId] : instead;
  const left = couponIds.filter((id) => !gone.includes(id));
  return { ids: used ? left : [...left, couponId] };
}

interface SkipProps {
  className?: string;
  text: string;
  on: boolean;
  onTap: () => void;
}

function Skip({ className, text, on, onTap }: SkipProps) {
  return (
    <View className={cx('fz-coupons__skip', className)} hoverClass="fz-press-ground" onClick={onTap}>
      <Text>{text}</Text>
      {on && <Icon name="check" tone="primary" />}
    </View>
  );
}

function UsableCoupon({ coupon, onTap }: { coupon: CouponOption; onTap: () => void }) {
  const { used, savingFen, title, scopeText, expiresAtMs, reason } = coupon;
  return (
    <View
      className={cx('fz-coupons__one', used && 'fz-coupons__one--on')}
      hoverClass="fz-press"
      onClick={onTap}
    >
      <View className="fz-coupons__saving">
        <Text className="fz-coupons__saves">{used ? texts.couponSaved : texts.couponSaves}</Text>
        <Price fen={savingFen} size="l" />
      </View>
      <View className="fz-coupons__main">
        <View className="fz-coupons__line">
          <Text className="fz-coupons__name">{title}</Text>
          {used && <Tag tone="price">{texts.couponUsed}</Tag>}
        </View>
        <Text className="fz-coupons__note">{scopeText}</Text>
        <Text className="fz-coupons__note">{texts.until(dateText(expiresAtMs))}</Text>
        {reason && <Text className="fz-coupons__reason">{reason}</Text>}
      </View>
      {used && <Icon name="check" tone="primary" />}
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
