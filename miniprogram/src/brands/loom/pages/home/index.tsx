import { Text, View } from '@tarojs/components';

export default function LoomHome() {
  return (
    <View>
      <Text>织屿</Text>
    </View>
  );
}
