import { Text, View } from '@tarojs/components';

export default function PointsPage() {
  return (
    <View>
      <Text>积分</Text>
    </View>
  );
}
