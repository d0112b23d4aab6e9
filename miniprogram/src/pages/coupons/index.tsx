import { Text, View } from '@tarojs/components';

export default function CouponsPage() {
  return (
    <View>
      <Text>优惠券</Text>
    </View>
  );
}
