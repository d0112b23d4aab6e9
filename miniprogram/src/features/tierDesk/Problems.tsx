import { Text, View } from '@tarojs/components';
import type { TierProblem } from '@fangzhen/contracts';
import { texts } from './texts';

/** What has to be mended first; nothing where nothing has. */
export function Problems({ problems }: { problems: readonly TierProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <View className="fz-tiers__problems">
      <Text className="fz-tiers__strong">{texts.problems}</Text>
      {problems.map(({ message }) => (
        <Text key={message}>{message}</Text>
      ))}
    </View>
  );
}
