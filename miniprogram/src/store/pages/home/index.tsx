import { Text, View } from '@tarojs/components';

export default function StoreHome() {
  return (
    <View>
      <Text>门店</Text>
    </View>
  );
}
