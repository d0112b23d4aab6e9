import { Text, View } from '@tarojs/components';

export default function StoresPage() {
  return (
    <View>
      <Text>门店</Text>
    </View>
  );
}
