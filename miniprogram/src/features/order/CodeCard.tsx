import { Text, View } from '@tarojs/components';
import { Card, go, Icon } from '../../ui';
import { callNumber, pickupDigits } from './pickupDigits';
import { texts } from './texts';

/** The code in large figures, and the way to the page with its QR code, which is in the store's package. */
export function CodeCard({ orderId, code }: { orderId: string; code: string }) {
  return (
    <Card className="fz-order-code" onTap={() => go('/store/pages/pickup/index', { id: orderId })}>
      <View className="fz-order-code__head">
        <Text>{texts.code}</Text>
        <Text className="fz-order-code__call">{texts.callNumber(callNumber(code))}</Text>
      </View>
      <Text className="fz-order-code__digits">{pickupDigits(code)}</Text>
      <View className="fz-order-code__foot">
        <Icon name="scan" size={16} />
        <Text>{texts.codeOpen}</Text>
        <Icon name="right" size={16} />
      </View>
    </Card>
  );
}
