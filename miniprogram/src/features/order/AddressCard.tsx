import { Text, View } from '@tarojs/components';
import type { Fulfilment } from '@fangzhen/contracts';
import { Card, distanceText } from '../../ui';
import { texts } from './texts';

/** Where it is brought, and whom the staff ring there. */
export function AddressCard({
  delivery: { address, distanceMeters },
}: {
  delivery: Extract<Fulfilment, { kind: 'delivery' }>;
}) {
  return (
    <Card className="fz-order-address">
      <View className="fz-order-address__head">
        <Text>{texts.deliverTo}</Text>
        <Text>{texts.meters(distanceText(distanceMeters))}</Text>
      </View>
      <Text className="fz-order-address__place">{`${address.place} ${address.detail}`}</Text>
      <Text className="fz-order-address__who">{`${address.contact} ${address.phone}`}</Text>
    </Card>
  );
}
