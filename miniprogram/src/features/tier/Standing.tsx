import { Text, View } from '@tarojs/components';
import { Card, dateText } from '../../ui';
import { texts } from './texts';
import type { Mine } from './useTier';

/** The tier, how far it is to the next, and until when it is had. */
export function Standing({ mine: { level, growth, tiers, heldUntilMs, review } }: { mine: Mine }) {
  const own = tiers[level];
  const next = tiers[level + 1];
  const from = own?.threshold ?? 0;
  const share = next ? Math.max(0, Math.min(1, (growth - from) / (next.threshold - from))) : 1;
  return (
    <Card bleed>
      <View className="fz-tier__standing">
        <View className="fz-tier__head">
          <Text className="fz-tier__name">{own?.name}</Text>
          <Text className="fz-tier__growth">{texts.growth(growth)}</Text>
        </View>
        <View className="fz-tier__bar">
          <View className="fz-tier__done" style={{ width: `${Math.round(share * 100)}%` }} />
        </View>
        <Text className="fz-tier__word">
          {next ? texts.next(next.name, next.threshold - growth) : texts.highest}
        </Text>
      </View>
      {(heldUntilMs ?? review) && (
        <View className="fz-tier__until">
          <Text className={heldUntilMs ? 'fz-tier__warn' : 'fz-tier__strong'}>
            {heldUntilMs ? texts.held(dateText(heldUntilMs)) : texts.review(dateText(review!.atMs))}
          </Text>
          <Text className="fz-tier__note">
            {heldUntilMs ? texts.heldNote : texts.keep(review!.keep, review!.missing)}
          </Text>
        </View>
      )}
    </Card>
  );
}
