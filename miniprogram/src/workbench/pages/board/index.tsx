import { Text, View } from '@tarojs/components';

export default function BoardPage() {
  return (
    <View>
      <Text>工作台</Text>
    </View>
  );
}
