import { Text, View } from '@tarojs/components';
import type { BoardCard } from '@fangzhen/contracts';
import { Button, Card, clockText, Price, Tag } from '../../ui';
import { stateTone } from '../orders/stateTone';
import { stateText } from '../orders/texts';
import type { StaffTable } from './TablesPage';
import { texts } from './texts';

interface TableItemProps {
  table: StaffTable;
  onClose: () => void;
  onCode: () => void;
}

/** One table: free, or who sits there since when, what was sent and what is not paid. */
export function TableItem({ table: { no, seats, session }, onClose, onCode }: TableItemProps) {
  return (
    <Card className="fz-table-card">
      <View className="fz-table-card__head">
        <Text className="fz-table-card__no">{texts.table(no)}</Text>
        <Text className="fz-table-card__note">{texts.seats(seats)}</Text>
        <View className="fz-table-card__state">
          {!session && <Tag tone="muted">{texts.free}</Tag>}
          {session && session.owedFen > 0 && <Tag tone="warning">{texts.owes}</Tag>}
          {session && session.owedFen === 0 && <Tag tone="success">{texts.taken}</Tag>}
        </View>
      </View>
      {session && (
        <>
          <Text className="fz-table-card__note">
            {texts.guests(
              session.guests.map((name) => name || texts.guest),
              clockText(session.openedAtMs),
            )}
          </Text>
          {session.orders.map((order) => (
            <Sent key={order.id} order={order} />
          ))}
          {session.unsent > 0 && <Text className="fz-table-card__note">{texts.unsent(session.unsent)}</Text>}
          <View className="fz-table-card__sums">
            <Text>{texts.paid}</Text>
            <Price fen={session.paidFen} tone="text" />
            {session.owedFen > 0 && (
              <>
                <Text>{texts.owed}</Text>
                <Price fen={session.owedFen} />
              </>
            )}
          </View>
        </>
      )}
      <View className="fz-table-card__keys">
        <Button kind="outline" size="s" icon="scan" onTap={onCode}>
          {texts.code}
        </Button>
        {session && (
          <Button kind="soft" size="s" onTap={onClose}>
            {texts.close}
          </Button>
        )}
      </View>
    </Card>
  );
}

function Sent({ order: { state, fulfilment, lines, nickname } }: { order: BoardCard }) {
  const round = fulfilment.kind === 'dineIn' ? fulfilment.round : 1;
  return (
    <View className="fz-table-card__sent">
      <Text className="fz-table-card__what">
        {`${texts.order(round)} · ${nickname || texts.guest} · ${lines.map(({ title, qty }) => `${title}×${qty}`).join('、')}`}
      </Text>
      <Tag tone={stateTone[state]}>{stateText(state, 'dineIn')}</Tag>
    </View>
  );
}
