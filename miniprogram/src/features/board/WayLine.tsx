import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Fulfilment, TimeSpan } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { distanceText, Icon, spanText } from '../../ui';
import { texts } from './texts';

const isMasked = (phone: string) => phone.includes('*');

/** How it reaches the shopper, where that is not simply fetched: for a delivery where to, and whom to ring there. */
export function WayLine({ fulfilment }: { fulfilment: Fulfilment }) {
  if (fulfilment.kind === 'pickup') return fulfilment.slot ? <SlotLine slot={fulfilment.slot} /> : null;
  if (fulfilment.kind === 'appointment') return <AppointmentLine {...fulfilment} />;
  if (fulfilment.kind === 'dineIn') return <TableLine {...fulfilment} />;
  const { address, distanceMeters } = fulfilment;
  const { contact, phone, place, detail } = address;
  const ring = isMasked(phone) ? undefined : () => void Taro.makePhoneCall({ phoneNumber: phone });
  return (
    <View className="fz-order__way">
      <View className="fz-order__where">
        <Icon name="pin" size={16} />
        <Text className="fz-order__place">{`${place} ${detail}`}</Text>
        <Text className="fz-order__far">{distanceText(distanceMeters)}</Text>
      </View>
      <View className="fz-order__where" hoverClass="fz-press" onClick={ring}>
        <Icon name="phone" size={16} tone={ring && 'primary'} />
        <Text>{`${contact} ${phone}`}</Text>
      </View>
    </View>
  );
}

function TableLine({ tableNo, round }: Extract<Fulfilment, { kind: 'dineIn' }>) {
  return (
    <View className="fz-order__way">
      <View className="fz-order__where">
        <Icon name="store" size={16} />
        <Text>{texts.atTable(tableNo, round)}</Text>
      </View>
    </View>
  );
}

function AppointmentLine({ slot, resource }: Extract<Fulfilment, { kind: 'appointment' }>) {
  return (
    <View className="fz-order__way">
      <View className="fz-order__where">
        <Icon name="clock" size={16} />
        <Text>{texts.booked(spanText(slot, serverNowMs()), resource?.name ?? '')}</Text>
      </View>
    </View>
  );
}

function SlotLine({ slot }: { slot: TimeSpan }) {
  return (
    <View className="fz-order__way">
      <View className="fz-order__where">
        <Icon name="clock" size={16} />
        <Text>{texts.fetchAt(spanText(slot, serverNowMs()))}</Text>
      </View>
    </View>
  );
}
