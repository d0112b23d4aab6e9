import { Text, View } from '@tarojs/components';

export default function OrdersPage() {
  return (
    <View>
      <Text>订单</Text>
    </View>
  );
}
