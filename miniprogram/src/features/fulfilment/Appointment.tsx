import { Text, View } from '@tarojs/components';
import type { FulfilmentChoice, QuotePart } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { go, Icon, momentText, spanText } from '../../ui';
import { texts } from './texts';

interface AppointmentProps {
  part: QuotePart;
  choice: Extract<FulfilmentChoice, { kind: 'appointment' }>;
}

/** When, and with whom; both are chosen on a page of their own. */
export function Appointment({ part: { store, fulfilment }, choice: { startMs } }: AppointmentProps) {
  const booked = fulfilment?.kind === 'appointment' ? fulfilment : undefined;
  const nowMs = serverNowMs();
  const when = booked
    ? spanText(booked.slot, nowMs)
    : startMs === undefined
      ? texts.chooseTime
      : momentText(startMs, nowMs);
  return (
    <>
      <View className="fz-fulfil__address">
        <Icon name="pin" size={16} />
        <Text className="fz-fulfil__street">{store.address}</Text>
      </View>
      <View
        className="fz-fulfil__choice"
        hoverClass="fz-press"
        onClick={() => go('/store/pages/booking/index', { storeId: store.id, again: 1 })}
      >
        <Icon name="clock" />
        <Text className="fz-fulfil__label">{booked?.resource?.name ?? texts.anybody}</Text>
        <Text className="fz-fulfil__value">{when}</Text>
        <Icon name="right" size={16} tone="faint" />
      </View>
    </>
  );
}
