import { Text, View } from '@tarojs/components';

export default function ApprovalsPage() {
  return (
    <View>
      <Text>审批</Text>
    </View>
  );
}
