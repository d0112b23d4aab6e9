import { Text, View } from '@tarojs/components';
import type { TableView } from '@fangzhen/contracts';
import { Card, Empty, go, Price, Tag } from '../../ui';
import { stateTone } from '../orders/stateTone';
import { stateText } from '../orders/texts';
import { texts } from './texts';

/** What was sent from the table so far, and how it stands. One's own leads to its page. */
export function Sent({ orders }: Pick<TableView, 'orders'>) {
  if (orders.length === 0) return <Empty icon="receipt" title={texts.empty} note={texts.emptyNote} />;
  return (
    <>
      {orders.map(({ orderId, round, state, payFen, byName, mine, lines }) => (
        <Card key={orderId} className="fz-sent">
          <View
            hoverClass="fz-press"
            onClick={mine ? () => go('/pages/order/index', { id: orderId }) : undefined}
          >
            <View className="fz-sent__head">
              <Text className="fz-dish__name">{texts.round(round)}</Text>
              <Text className="fz-sent__by">{texts.paidBy(mine ? texts.me : byName || texts.guest)}</Text>
              <Tag tone={stateTone[state]}>{stateText(state, 'dineIn')}</Tag>
            </View>
            {lines.map(({ title, optionText, qty }, i) => (
              <View key={i} className="fz-sent__line">
                <Text className="fz-sent__what">{[title, optionText].filter(Boolean).join(' · ')}</Text>
                <Text>{`×${qty}`}</Text>
              </View>
            ))}
            <Price fen={payFen} tone="text" />
          </View>
        </Card>
      ))}
    </>
  );
}
