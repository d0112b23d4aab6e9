import { Text, View } from '@tarojs/components';
import sumBy from 'lodash-es/sumBy';
import type { OrderCard } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { Button, Card, go, momentText, Picture, Price, Tag } from '../../ui';
import { keyOf } from '../cart';
import { stateText, stateTone, useRepeat } from '../orders';
import { texts } from './texts';

/** So many pictures fit beside the key. */
const PICTURES = 3;

/** My last order, to be looked at or repeated with one tap. */
export function LastOrder({ order }: { order: OrderCard }) {
  const { repeat, busy } = useRepeat();
  const { id, state, fulfilment, storeName, brandName, placedAtMs, lines, payFen } = order;
  return (
    <View className="fz-home-block">
      <Text className="fz-home-title">{texts.last}</Text>
      <Card className="fz-home-last">
        <View
          className="fz-home-last__tap"
          hoverClass="fz-press"
          onClick={() => go('/pages/order/index', { id })}
        >
          <View className="fz-home-last__head">
            <Text className="fz-home-last__store">{`${brandName} · ${storeName}`}</Text>
            <Tag tone={stateTone[state]}>{stateText(state, fulfilment.kind)}</Tag>
          </View>
          <Text className="fz-home-last__when">
            {`${momentText(placedAtMs, serverNowMs())} · ${lines.map(({ title }) => title).join('、')}`}
          </Text>
        </View>
        <View className="fz-home-last__foot">
          {lines.slice(0, PICTURES).map((line) => (
            <Picture key={keyOf(line)} src={line.picture} className="fz-home-last__picture" />
          ))}
          <View className="fz-home-last__sum">
            <Price fen={payFen} size="s" tone="text" />
            <Text className="fz-home-last__units">{texts.units(sumBy(lines, 'qty'))}</Text>
          </View>
          <Button kind="soft" busy={busy} onTap={() => repeat(order)}>
            {texts.repeat}
          </Button>
        </View>
      </Card>
    </View>
  );
}
