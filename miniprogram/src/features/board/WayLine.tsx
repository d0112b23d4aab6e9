import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Fulfilment } from '@fangzhen/contracts';
import { distanceText, Icon } from '../../ui';

const isMasked = (phone: string) => phone.includes('*');

/** How it reaches the shopper, where that is not simply fetched: for a delivery where to, and whom to ring there. */
export function WayLine({ fulfilment }: { fulfilment: Fulfilment }) {
  if (fulfilment.kind !== 'delivery') return null;
  const { address, distanceMeters } = fulfilment;
  const { contact, phone, place, detail } = address;
  const ring = isMasked(phone) ? undefined : () => void Taro.makePhoneCall({ phoneNumber: phone });
  return (
    <View className="fz-order__way">
      <View className="fz-order__where">
        <Icon name="pin" size={16} />
        <Text>{`${place} ${detail} · ${distanceText(distanceMeters)}`}</Text>
      </View>
      <View className="fz-order__where" hoverClass="fz-press" onClick={ring}>
        <Icon name="phone" size={16} tone={ring && 'primary'} />
        <Text>{`${contact} ${phone}`}</Text>
      </View>
    </View>
  );
}
