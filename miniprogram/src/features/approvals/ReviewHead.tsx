import { Text, View } from '@tarojs/components';
import { Button } from '../../ui';
import { Decision, type DecisionProps } from './Decision';
import type { ReviewAround } from './ApprovalsScreen';
import { texts } from './texts';

interface ReviewHeadProps extends Omit<DecisionProps, 'onDecided'> {
  around: ReviewAround;
  title: string;
  /** Who, when, from when on. */
  note?: string;
  /** What differs, in words, one a line. */
  changes: string[];
}

/** What one decides on, in words, and the keys that decide. */
export function ReviewHead({ around, title, note, changes, ...decision }: ReviewHeadProps) {
  const { wide, onBack, onDecided } = around;
  return (
    <>
      {!wide && (
        <Button kind="ghost" size="s" icon="left" onTap={onBack}>
          {texts.backToList}
        </Button>
      )}
      <View className="fz-review__head">
        <View className="fz-review__words">
          <Text className="fz-review__title">{title}</Text>
          {note && <Text className="fz-review__none">{note}</Text>}
          <Changes changes={changes} />
        </View>
        <Decision {...decision} onDecided={onDecided} />
      </View>
    </>
  );
}

function Changes({ changes }: { changes: string[] }) {
  if (changes.length === 0) return <Text className="fz-review__none">{texts.noChanges}</Text>;
  return (
    <View className="fz-review__changes">
      {changes.map((change) => (
        <Text key={change} className="fz-review__change">
          {change}
        </Text>
      ))}
    </View>
  );
}
