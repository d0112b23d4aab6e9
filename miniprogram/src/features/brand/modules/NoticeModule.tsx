import { Text, View } from '@tarojs/components';
import { Icon } from '../../../ui';
import type { ModuleOf } from './moduleOf';

export function NoticeModule({ module }: { module: ModuleOf<'notice'> }) {
  return (
    <View className="fz-notice">
      <Icon name="bell" size={16} />
      <Text className="fz-notice__text">{module.text}</Text>
    </View>
  );
}
