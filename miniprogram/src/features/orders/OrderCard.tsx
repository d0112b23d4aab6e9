import { Text, View } from '@tarojs/components';
import sumBy from 'lodash-es/sumBy';
import { memo } from 'react';
import type { OrderCard as OrderCardData } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { Button, Card, go, momentText, Picture, Price, Tag } from '../../ui';
import { keyOf } from '../cart';
import { Countdown } from './Countdown';
import { stateTone } from './stateTone';
import { stateText, texts } from './texts';
import { useRepeat } from './useRepeat';

/** So many pictures fit beside the sum. */
const PICTURES = 3;

interface OrderCardProps {
  order: OrderCardData;
  paying: boolean;
  onPay: (orderId: string) => unknown;
  /** The time to pay is over. */
  onOver: () => unknown;
}

/** One order of mine: where, what, how much, how it stands, and what can be done about it. */
export const OrderCard = memo(function OrderCard({ order, paying, onPay, onOver }: OrderCardProps) {
  const { id, state, brandName, storeName, fulfilment, placedAtMs, expiresAtMs, payFen, lines } = order;
  const only = lines.length === 1 ? lines[0] : undefined;
  return (
    <Card className="fz-order-card">
      <View
        className="fz-order-card__tap"
        hoverClass="fz-press"
        onClick={() => go('/pages/order/index', { id })}
      >
        <View className="fz-order-card__head">
          <Text className="fz-order-card__store">{`${brandName} · ${storeName}`}</Text>
          <Tag tone={stateTone[state]}>{stateText(state, fulfilment.kind)}</Tag>
        </View>
        <View className="fz-order-card__body">
          {lines.slice(0, PICTURES).map((line) => (
            <Picture key={keyOf(line)} src={line.picture} className="fz-order-card__picture" />
          ))}
          <Text className="fz-order-card__what">{only && `${only.title}\n${only.optionText}`}</Text>
          <View className="fz-order-card__sum">
            <Price fen={payFen} tone="text" />
            <Text className="fz-order-card__units">{texts.units(sumBy(lines, 'qty'))}</Text>
          </View>
        </View>
      </View>
      <View className="fz-order-card__foot">
        <Text className="fz-order-card__when">{momentText(placedAtMs, serverNowMs())}</Text>
        {state === 'unpaid' && expiresAtMs !== undefined && (
          <Countdown untilMs={expiresAtMs} onOver={() => void onOver()} />
        )}
        <CardKey order={order} paying={paying} onPay={onPay} />
      </View>
    </Card>
  );
});

type CardKeyProps = Omit<OrderCardProps, 'onOver'>;

/** The one thing to do next. */
function CardKey({ order, paying, onPay }: CardKeyProps) {
  const { repeat, busy } = useRepeat();
  const { id, state, fulfilment } = order;
  if (state === 'unpaid') {
    return (
      <Button size="s" busy={paying} onTap={() => void onPay(id)}>
        {texts.pay}
      </Button>
    );
  }
  const isUnderWay = ['paid', 'accepted', 'ready', 'delivering'].includes(state);
  if (isUnderWay && fulfilment.kind === 'pickup') {
    return (
      <Button
        size="s"
        kind={state === 'ready' ? 'primary' : 'soft'}
        onTap={() => go('/store/pages/pickup/index', { id })}
      >
        {texts.code}
      </Button>
    );
  }
  if (isUnderWay) {
    return (
      <Button size="s" kind="soft" onTap={() => go('/pages/order/index', { id })}>
        {texts.follow}
      </Button>
    );
  }
  return (
    <Button size="s" kind="outline" busy={busy} onTap={() => repeat(order)}>
      {texts.repeat}
    </Button>
  );
}
