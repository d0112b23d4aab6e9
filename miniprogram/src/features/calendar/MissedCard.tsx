import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { BoardCard } from '@fangzhen/contracts';
import { Button, Card, clockText } from '../../ui';
import { GiveBackSheet } from '../afterSaleDesk/GiveBackSheet';
import { texts } from './texts';

interface MissedCardProps {
  orders: readonly BoardCard[];
  storeId: string;
  onChanged: () => Promise<void>;
}

/** Who did not come that day; the store may give their money back all the same. */
export function MissedCard({ orders, storeId, onChanged }: MissedCardProps) {
  const [giveBack, setGiveBack] = useState<string>();
  return (
    <Card className="fz-resource">
      <Text className="fz-resource__name">{texts.missedHead}</Text>
      {orders.map(({ id, nickname, fulfilment, lines }) => (
        <View key={id} className="fz-booking-row">
          {fulfilment.kind === 'appointment' && (
            <Text className="fz-booking-row__time">{clockText(fulfilment.slot.startMs)}</Text>
          )}
          <View className="fz-booking-row__main">
            <Text className="fz-booking-row__who">{nickname || texts.guest}</Text>
            <Text className="fz-resource__note">{lines.map(({ title }) => title).join('、')}</Text>
          </View>
          <Button size="s" kind="outline" onTap={() => setGiveBack(id)}>
            {texts.giveBack}
          </Button>
        </View>
      ))}
      <GiveBackSheet
        storeId={storeId}
        orderId={giveBack}
        onClose={() => setGiveBack(undefined)}
        onDone={() => void onChanged()}
      />
    </Card>
  );
}
