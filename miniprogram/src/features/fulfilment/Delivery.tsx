import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import type { FulfilmentChoice, QuotePart } from '@fangzhen/contracts';
import { useCall } from '../../cloud';
import { Bone, distanceText, go, Icon } from '../../ui';
import { choose } from './choices';
import { texts } from './texts';

interface DeliveryProps {
  part: QuotePart;
  choice: Extract<FulfilmentChoice, { kind: 'delivery' }>;
}

/** Where it is brought: the address used last to begin with, or the way to write one down. */
export function Delivery({ part: { store, fulfilment }, choice: { addressId } }: DeliveryProps) {
  const { data } = useCall('addresses', 'list', {}, { onShow: true });
  const address = data?.addresses.find(({ id }) => id === addressId);
  const first = data?.addresses[0];
  const storeId = store.id;
  useEffect(() => {
    if (!address && first) choose(storeId, { kind: 'delivery', addressId: first.id });
  }, [address, first, storeId]);
  const pick = () => go('/store/pages/addresses/index', { storeId });
  const meters = fulfilment?.kind === 'delivery' ? fulfilment.distanceMeters : undefined;
  return (
    <>
      <View className="fz-fulfil__choice" hoverClass="fz-press" onClick={pick}>
        <Icon name="pin" />
        {address ? (
          <View className="fz-fulfil__where">
            <Text className="fz-fulfil__place">{`${address.place} ${address.detail}`}</Text>
            <Text className="fz-fulfil__who">{`${address.contact} ${address.phone}`}</Text>
          </View>
        ) : data ? (
          <Text className="fz-fulfil__label fz-fulfil__label--ask">{texts.address}</Text>
        ) : (
          <Bone width={180} height={20} />
        )}
        <Icon name="right" size={16} tone="faint" />
      </View>
      {meters !== undefined && (
        <Text className="fz-fulfil__from">{texts.from(store.name, distanceText(meters))}</Text>
      )}
    </>
  );
}
