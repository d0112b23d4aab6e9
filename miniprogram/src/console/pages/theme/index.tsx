import { Text, View } from '@tarojs/components';

export default function ThemePage() {
  return (
    <View>
      <Text>主题</Text>
    </View>
  );
}
