import { Text } from '@tarojs/components';
import type { PriceChangeCard } from '@fangzhen/contracts';
import { Card } from '../../../ui';
import { texts } from '../texts';
import { ChangeItem } from './ChangeItem';

interface WaitingProps {
  changes: PriceChangeCard[];
  onChanged: () => void;
}

/** What the brand has asked the group for. Nothing where nothing waits. */
export function Waiting({ changes, onChanged }: WaitingProps) {
  if (changes.length === 0) return null;
  return (
    <Card>
      <Text className="fz-change__title">{texts.waiting(changes.length)}</Text>
      {changes.map((change) => (
        <ChangeItem key={change.id} change={change} onChanged={onChanged} />
      ))}
    </Card>
  );
}
