import { Text, View } from '@tarojs/components';

export default function CheckoutPage() {
  return (
    <View>
      <Text>确认订单</Text>
    </View>
  );
}
