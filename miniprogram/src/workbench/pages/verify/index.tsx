import { Text, View } from '@tarojs/components';

export default function VerifyPage() {
  return (
    <View>
      <Text>核销</Text>
    </View>
  );
}
