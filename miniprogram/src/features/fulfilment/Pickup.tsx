import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { FulfilmentChoice, StoreCard } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { clockText, dayText, Icon } from '../../ui';
import { choose } from './choices';
import { SlotSheet } from './SlotSheet';
import { texts } from './texts';

interface PickupProps {
  store: StoreCard;
  choice: Extract<FulfilmentChoice, { kind: 'pickup' }>;
}

/** Where it is fetched and, where the store has slots, when. */
export function Pickup({ store, choice: { slotStartMs } }: PickupProps) {
  const [choosing, setChoosing] = useState(false);
  const when =
    slotStartMs === undefined
      ? texts.now
      : `${dayText(slotStartMs, serverNowMs())} ${clockText(slotStartMs)}`;
  return (
    <>
      <View className="fz-fulfil__address">
        <Icon name="pin" size={16} />
        <Text className="fz-fulfil__street">{store.address}</Text>
      </View>
      {store.serves.slots && (
        <View className="fz-fulfil__choice" hoverClass="fz-press" onClick={() => setChoosing(true)}>
          <Icon name="clock" />
          <Text className="fz-fulfil__label">{texts.when}</Text>
          <Text className="fz-fulfil__value">{when}</Text>
          <Icon name="right" size={16} tone="faint" />
        </View>
      )}
      <SlotSheet
        open={choosing}
        storeId={store.id}
        chosenMs={slotStartMs}
        onClose={() => setChoosing(false)}
        onChoose={(startMs) => {
          choose(store.id, { kind: 'pickup', ...(startMs !== undefined && { slotStartMs: startMs }) });
          setChoosing(false);
        }}
      />
    </>
  );
}
