import { Text, View } from '@tarojs/components';

export default function OrderPage() {
  return (
    <View>
      <Text>订单详情</Text>
    </View>
  );
}
