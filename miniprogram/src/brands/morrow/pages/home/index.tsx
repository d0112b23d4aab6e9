import { Text, View } from '@tarojs/components';

export default function MorrowHome() {
  return (
    <View>
      <Text>朝露咖啡</Text>
    </View>
  );
}
