import { Text, View } from '@tarojs/components';
import type { OrderView } from '@fangzhen/contracts';
import { Countdown } from '../orders';
import { texts } from './texts';

/** How the order stands, in words a person can act on. */
export function Headline({ order, onOver }: { order: OrderView; onOver: () => unknown }) {
  const { state, expiresAtMs, payFen, fulfilment } = order;
  const [title, note] = texts.headline(state, fulfilment.kind);
  return (
    <View className="fz-order-headline">
      <View className="fz-order-headline__line">
        <Text className="fz-order-headline__title">{title}</Text>
        {state === 'unpaid' && expiresAtMs !== undefined && (
          <Countdown untilMs={expiresAtMs} onOver={() => void onOver()} />
        )}
      </View>
      <Text className="fz-order-headline__note">
        {state === 'refunded' && payFen === 0 ? texts.headline('closed', fulfilment.kind)[1] : note}
      </Text>
    </View>
  );
}
