import { Text, View } from '@tarojs/components';
import type { ThemeVersionCard, ThemeVersionState } from '@fangzhen/contracts';
import { serverNowMs } from '../../../cloud';
import { Button, momentText, Tag, type TagProps } from '../../../ui';
import { texts } from '../texts';
import { useRollback } from './useRollback';

const TONES: Record<ThemeVersionState, TagProps['tone']> = {
  submitted: 'warning',
  published: 'success',
  returned: 'danger',
  replaced: 'muted',
};

interface HistoryProps {
  versions: ThemeVersionCard[];
  /** A version was published again. */
  onChanged: () => void;
}

/** A brand's versions, the newest first; an earlier publication can be shown again. */
export function History({ versions, onChanged }: HistoryProps) {
  const { rollback, busyId } = useRollback(onChanged);
  if (versions.length === 0) return <Text className="fz-versions__none">{texts.noHistory}</Text>;
  return (
    <View className="fz-versions">
      {versions.map((card) => (
        <View key={card.id} className="fz-versions__one">
          <View className="fz-versions__main">
            <View className="fz-versions__head">
              <Text className="fz-versions__name">{texts.version(card.version)}</Text>
              <Tag tone={TONES[card.state]}>{texts.states[card.state]}</Tag>
            </View>
            <Text className="fz-versions__by">
              {texts.by(card.byName, momentText(card.atMs, serverNowMs()))}
            </Text>
            {card.state === 'returned' && card.reason && (
              <Text className="fz-versions__reason">{texts.returnedFor(card.reason)}</Text>
            )}
          </View>
          {card.state === 'replaced' && (
            <Button size="s" kind="outline" busy={busyId === card.id} onTap={() => rollback(card)}>
              {texts.rollback}
            </Button>
          )}
        </View>
      ))}
    </View>
  );
}
