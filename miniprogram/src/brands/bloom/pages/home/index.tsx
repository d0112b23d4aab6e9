import { Text, View } from '@tarojs/components';

export default function BloomHome() {
  return (
    <View>
      <Text>花序</Text>
    </View>
  );
}
