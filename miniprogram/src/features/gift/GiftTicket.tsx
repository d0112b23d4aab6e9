import { Text, View } from '@tarojs/components';
import type { CouponGiftView } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { Icon } from '../../ui';
import { Ticket } from '../coupons/Ticket';
import { validity } from '../coupons/validity';

interface GiftTicketProps {
  coupon: Pick<CouponGiftView, 'title' | 'scopeText' | 'benefit' | 'validFromMs' | 'expiresAtMs'>;
  /** What is happening to it, and until when. */
  title: string;
  note: string;
}

/** A coupon on its way from one to another. */
export function GiftTicket({ coupon, title, note }: GiftTicketProps) {
  const { text, soon } = validity(coupon, serverNowMs());
  return (
    <View className="fz-gift">
      <View className="fz-gift__mark">
        <Icon name="gift" size={32} />
      </View>
      <Text className="fz-gift__title">{title}</Text>
      <Text className="fz-gift__note">{note}</Text>
      <Ticket {...coupon} note={text} soon={soon} />
    </View>
  );
}
