import { Text, View } from '@tarojs/components';
import type { Fulfilment } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { Card, momentText, spanText } from '../../ui';
import { texts } from './texts';

type Appointment = Extract<Fulfilment, { kind: 'appointment' }>;

/** When and with whom, and until when it can be cancelled. */
export function AppointmentCard({ appointment }: { appointment: Appointment }) {
  const { slot, resource, cancelUntilMs } = appointment;
  const nowMs = serverNowMs();
  return (
    <Card className="fz-order-address">
      <View className="fz-order-address__head">
        <Text>{texts.bookedAt}</Text>
        {nowMs < cancelUntilMs && <Text>{texts.cancelUntil(momentText(cancelUntilMs, nowMs))}</Text>}
      </View>
      <Text className="fz-order-address__place">{spanText(slot, nowMs)}</Text>
      {resource && <Text className="fz-order-address__who">{resource.name}</Text>}
    </Card>
  );
}
