import { Text, View } from '@tarojs/components';
import type { CampaignCard } from '@fangzhen/contracts';
import { texts } from '../texts';

/** How often it was given and for how much, each beside its quota where there is one; where there is none at all, nobody counts. */
export function Used({ campaign: { usedCount, usedFen, quota } }: { campaign: CampaignCard }) {
  const { count, budgetFen } = quota;
  if (count === undefined && budgetFen === undefined)
    return <Text className="fz-campaign__note">{texts.unlimited}</Text>;
  return (
    <View className="fz-campaign__used">
      <Bar
        text={count === undefined ? texts.used(usedCount) : texts.usedOf(usedCount, count)}
        part={count === undefined ? undefined : usedCount / count}
      />
      <Bar
        text={budgetFen === undefined ? texts.spent(usedFen) : texts.spentOf(usedFen, budgetFen)}
        part={budgetFen === undefined ? undefined : usedFen / budgetFen}
      />
    </View>
  );
}

function Bar({ text, part }: { text: string; part: number | undefined }) {
  return (
    <View className="fz-campaign__quota">
      <Text className="fz-campaign__note">{text}</Text>
      {part !== undefined && (
        <View className="fz-campaign__track">
          <View className="fz-campaign__fill" style={`width:${Math.min(100, Math.round(part * 100))}%`} />
        </View>
      )}
    </View>
  );
}
