import { Text, View } from '@tarojs/components';

export default function PickupPage() {
  return (
    <View>
      <Text>取货码</Text>
    </View>
  );
}
