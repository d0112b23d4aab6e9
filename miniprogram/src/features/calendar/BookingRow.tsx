import { Text, View } from '@tarojs/components';
import type { BoardCard } from '@fangzhen/contracts';
import { call, errorText, serverNowMs, useAction } from '../../cloud';
import { Button, clockText, confirm, Tag, toast } from '../../ui';
import { nextMove } from '../board/nextMove';
import { stateTone } from '../orders/stateTone';
import { stateText } from '../orders/texts';
import type { Resource } from './ResourceCard';
import { texts } from './texts';

interface BookingRowProps {
  booking: Resource['bookings'][number];
  storeId: string;
  onChanged: () => Promise<void>;
}

/** One appointment: when, whose, what, how it stands, and the next thing to do. */
export function BookingRow({ booking: { startMs, endMs, order }, storeId, onChanged }: BookingRowProps) {
  return (
    <View className="fz-booking-row">
      <Text className="fz-booking-row__time">{`${clockText(startMs)}–${clockText(endMs)}`}</Text>
      <View className="fz-booking-row__main">
        <Text className="fz-booking-row__who">{order ? order.nickname || texts.guest : texts.held}</Text>
        {order && (
          <Text className="fz-resource__note">
            {order.lines
              .map(({ title, optionText }) => [title, optionText].filter(Boolean).join(' '))
              .join('、')}
          </Text>
        )}
      </View>
      {order && <Tag tone={stateTone[order.state]}>{stateText(order.state, 'appointment')}</Tag>}
      {order && <Keys order={order} storeId={storeId} startMs={startMs} onChanged={onChanged} />}
    </View>
  );
}

interface KeysProps extends Pick<BookingRowProps, 'storeId' | 'onChanged'> {
  order: BoardCard;
  startMs: number;
}

function Keys({ order: { id: orderId, state, callNumber }, startMs, storeId, onChanged }: KeysProps) {
  const lane = state === 'paid' || state === 'accepted' || state === 'ready' ? state : undefined;
  const next = lane && nextMove('appointment', lane);
  const act = useAction(async (action: 'accept' | 'ready' | 'complete' | 'missed', done: string) => {
    try {
      await call('workbench', action, { storeId, orderId });
      toast(done, 'success');
    } catch (error) {
      toast(errorText(error), 'error');
    }
    await onChanged();
  });
  const missed = async () => {
    const { missedTitle: title, missedNote: content, missed: confirmText } = texts;
    if (await confirm({ title, content, confirmText, danger: true }))
      await act.run('missed', texts.missedDone);
  };
  return (
    <>
      {next && next !== 'verify' && next.action !== 'depart' && next.action !== 'deliver' && (
        <Button
          size="s"
          busy={act.busy}
          onTap={() => void act.run(next.action as 'accept' | 'ready' | 'complete', next.done(callNumber))}
        >
          {next.key}
        </Button>
      )}
      {state === 'accepted' && startMs <= serverNowMs() && (
        <Button size="s" kind="outline" onTap={() => void missed()}>
          {texts.missed}
        </Button>
      )}
    </>
  );
}
