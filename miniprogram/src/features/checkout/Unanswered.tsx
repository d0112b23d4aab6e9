import { Text, View } from '@tarojs/components';
import { Button, Icon } from '../../ui';
import { texts } from './texts';

/** An order was sent and no answer came: the same one can be sent again, and never becomes two (I7). */
export function Unanswered({ onRetry, busy }: { onRetry: () => unknown; busy: boolean }) {
  return (
    <View className="fz-checkout-unanswered">
      <Icon name="alert" />
      <View className="fz-checkout-unanswered__main">
        <Text className="fz-checkout-unanswered__title">{texts.unansweredTitle}</Text>
        <Text className="fz-checkout-unanswered__note">{texts.unanswered}</Text>
      </View>
      <Button size="s" busy={busy} onTap={() => void onRetry()}>
        {texts.unansweredKey}
      </Button>
    </View>
  );
}
