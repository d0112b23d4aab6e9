import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { CouponBenefit } from '@fangzhen/contracts';
import { cx } from '../../ui';
import { benefitText } from '../brand/texts';

interface TicketProps {
  benefit: CouponBenefit;
  title: string;
  scopeText: string;
  note: string;
  /** The note is urgent. */
  soon?: boolean;
  /** It cannot be used or had any more. */
  off?: boolean;
  /** What can be done with it, on the right. */
  children?: ReactNode;
}

/** A coupon: what it takes off left, what it is and until when in the middle. */
export function Ticket({ benefit, title, scopeText, note, soon, off, children }: TicketProps) {
  const { off: figure, condition } = benefitText(benefit);
  return (
    <View className={cx('fz-coupon', off && 'fz-coupon--off')}>
      <View className="fz-coupon__stub">
        <Text className="fz-coupon__figure">{figure}</Text>
        <Text className="fz-coupon__condition">{condition}</Text>
      </View>
      <View className="fz-coupon__main">
        <Text className="fz-coupon__title">{title}</Text>
        <Text className="fz-coupon__note">{scopeText}</Text>
        <Text className={cx('fz-coupon__note', soon && 'fz-coupon__note--soon')}>{note}</Text>
      </View>
      {children && <View className="fz-coupon__side">{children}</View>}
    </View>
  );
}
