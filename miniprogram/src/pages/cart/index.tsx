import { Text, View } from '@tarojs/components';

export default function CartPage() {
  return (
    <View>
      <Text>购物车</Text>
    </View>
  );
}
