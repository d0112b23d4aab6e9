import { Text, View } from '@tarojs/components';
import { Card, Picture } from '../../../ui';
import type { ModuleOf } from './moduleOf';

export function StoryModule({ module }: { module: ModuleOf<'story'> }) {
  return (
    <Card bleed className="fz-module">
      <Picture src={module.picture} ratio={2} shape="none" />
      <View className="fz-story">
        <Text className="fz-story__title">{module.title}</Text>
        <Text className="fz-story__body">{module.body}</Text>
      </View>
    </Card>
  );
}
