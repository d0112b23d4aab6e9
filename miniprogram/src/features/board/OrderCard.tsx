import { Text, View } from '@tarojs/components';
import { memo } from 'react';
import sumBy from 'lodash-es/sumBy';
import type { BoardCard, MovedCard } from '@fangzhen/contracts';
import { call, CloudError, useAction } from '../../cloud';
import { Button, cx, Price, Tag, toast, waitText } from '../../ui';
import { urgency, type Lane } from './lanes';
import { nextMove, type NextMove } from './nextMove';
import { texts } from './texts';
import { WayLine } from './WayLine';

export interface OrderCardProps {
  order: BoardCard;
  lane: Lane;
  storeId: string;
  fresh: boolean;
  nowMs: number;
  onMoved: (order: MovedCard) => void;
  /** Somebody else was faster: what is shown here is not so any more. */
  onStale: () => void;
  onHandOver: () => void;
  /** Gives some of it back. */
  onGiveBack: (orderId: string) => void;
}

/** One order: what to call out, for whom, what to make, how long it has waited, and the one thing to do with it. */
export const OrderCard = memo(function OrderCard(props: OrderCardProps) {
  const { order, lane, fresh, nowMs } = props;
  const { callNumber, nickname, fulfilment, lines, note, payFen, sinceMs } = order;
  const next = nextMove(fulfilment.kind, lane);
  return (
    <View className={cx('fz-order', fresh && 'fz-order--fresh')}>
      <View className="fz-order__head">
        <Text className="fz-order__number">{callNumber}</Text>
        <Text className="fz-order__who">{nickname || texts.guest}</Text>
        {fresh && <Tag kind="solid">{texts.fresh}</Tag>}
        <Text className={`fz-order__wait fz-order__wait--${urgency(lane, sinceMs, nowMs)}`}>
          {`${texts.waiting[lane]} ${waitText(sinceMs, nowMs)}`}
        </Text>
      </View>
      <WayLine fulfilment={fulfilment} />
      {lines.map(({ title, optionText, qty }, i) => (
        <View key={i} className="fz-order__line">
          <Text className="fz-order__title">{title}</Text>
          {optionText && <Text className="fz-order__option">{optionText}</Text>}
          <Text className={qty > 1 ? 'fz-order__qty fz-order__qty--more' : 'fz-order__qty'}>{`×${qty}`}</Text>
        </View>
      ))}
      {note && <Text className="fz-order__note">{`${texts.note}：${note}`}</Text>}
      <View className="fz-order__foot">
        <Text className="fz-order__pieces">{texts.pieces(sumBy(lines, 'qty'))}</Text>
        <Price fen={payFen} size="s" tone="muted" />
        <View className="fz-order__back" hoverClass="fz-press" onClick={() => props.onGiveBack(order.id)}>
          <Text>{texts.giveBack}</Text>
        </View>
      </View>
      {next === 'verify' && (
        <Button kind="soft" block icon="scan" onTap={props.onHandOver}>
          {texts.handOver}
        </Button>
      )}
      {next !== undefined && next !== 'verify' && <MoveKey {...props} next={next} />}
    </View>
  );
});

/** Moves the order on. Never before the answer: two people may stand at two phones. */
function MoveKey({ order, next, storeId, onMoved, onStale }: OrderCardProps & { next: NextMove }) {
  const { run, busy, errorMessage } = useAction(async () => {
    try {
      const answer = await call('workbench', next.action, { storeId, orderId: order.id });
      toast(next.done(order.callNumber), 'success');
      onMoved(answer.order);
    } catch (error) {
      const gone =
        error instanceof CloudError && (error.code === 'ORDER_STATE' || error.code === 'NOT_FOUND');
      if (!gone) throw error;
      toast(error.message, 'error');
      onStale();
    }
  });
  return (
    <>
      {errorMessage && <Text className="fz-order__error">{errorMessage}</Text>}
      <Button block size="l" busy={busy} onTap={() => void run()}>
        {next.key}
      </Button>
    </>
  );
}
