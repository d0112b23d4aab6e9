import { Text, View } from '@tarojs/components';

export default function ProductPage() {
  return (
    <View>
      <Text>商品</Text>
    </View>
  );
}
