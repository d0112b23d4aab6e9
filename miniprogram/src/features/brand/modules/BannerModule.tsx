import { Text, View } from '@tarojs/components';
import { Picture } from '../../../ui';
import type { ModuleOf } from './moduleOf';

/** A picture from edge to edge with a headline that reads on any picture. */
export function BannerModule({ module, onTap }: { module: ModuleOf<'banner'>; onTap: () => void }) {
  return (
    <View className="fz-banner" onClick={onTap}>
      <Picture src={module.picture} ratio={2} shape="none" />
      <View className="fz-banner__words">
        <Text className="fz-banner__title">{module.title}</Text>
        {module.subtitle && <Text className="fz-banner__subtitle">{module.subtitle}</Text>}
      </View>
    </View>
  );
}
