import { Text, View } from '@tarojs/components';
import type { BoardCard } from '@fangzhen/contracts';
import { back, Button, Icon, Sheet } from '../../ui';
import { texts } from './texts';

interface HandOverProps {
  open: boolean;
  order?: BoardCard;
  onNext: () => void;
}

/** The code was good: what to give to whom. */
export function HandOver({ open, order, onNext }: HandOverProps) {
  const keys = (
    <View className="fz-hand__keys">
      <Button kind="outline" className="fz-hand__key" onTap={back}>
        {texts.backToBoard}
      </Button>
      <Button className="fz-hand__key" onTap={onNext}>
        {texts.next}
      </Button>
    </View>
  );
  return (
    <Sheet open={open} onClose={onNext} footer={keys}>
      {order && (
        <View className="fz-hand">
          <View className="fz-hand__mark">
            <Icon name="check" size={32} />
          </View>
          <Text className="fz-hand__done">{texts.done}</Text>
          <View className="fz-hand__who">
            <Text className="fz-hand__number">{order.callNumber}</Text>
            <Text>{order.nickname || texts.guest}</Text>
          </View>
          <View className="fz-hand__lines">
            <Text className="fz-hand__label">{texts.handOver}</Text>
            {order.lines.map(({ title, optionText, qty }, i) => (
              <View key={i} className="fz-hand__line">
                <Text className="fz-hand__title">{title}</Text>
                <Text className="fz-hand__option">{optionText}</Text>
                <Text className="fz-hand__qty">{texts.times(qty)}</Text>
              </View>
            ))}
            {order.note && <Text className="fz-hand__note">{`${texts.note}：${order.note}`}</Text>}
          </View>
        </View>
      )}
    </Sheet>
  );
}
