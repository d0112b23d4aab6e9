import { Text, View } from '@tarojs/components';
import type { AdjustmentCard } from '@fangzhen/contracts';
import { call, errorText, serverNowMs, useAction } from '../../cloud';
import { Button, Card, momentText, Tag, toast } from '../../ui';
import { adjustTexts as texts } from './adjustTexts';

interface AdjustmentOneProps {
  adjustment: AdjustmentCard;
  onDecided: () => void;
}

/** One change of points: who, how many, why; and the keys of whoever is to agree. */
export function AdjustmentOne({ adjustment, onDecided }: AdjustmentOneProps) {
  const { id, member, points, reason, state, byName, atMs, mine, decided } = adjustment;
  const nowMs = serverNowMs();
  return (
    <Card className="fz-members__merge">
      <View className="fz-members__head">
        <Text className="fz-members__name">{`${member.nickname} ${texts.signed(points)}`}</Text>
        <Tag tone={state === 'waiting' ? 'warning' : 'muted'}>{texts.states[state]}</Tag>
      </View>
      <Text className="fz-members__note">{reason}</Text>
      <Text className="fz-members__note">{texts.by(byName, momentText(atMs, nowMs))}</Text>
      {decided && (
        <Text className="fz-members__note">
          {texts.decidedBy(decided.byName, momentText(decided.atMs, nowMs))}
        </Text>
      )}
      {state === 'waiting' &&
        (mine ? (
          <Text className="fz-members__note">{texts.own}</Text>
        ) : (
          <Keys adjustmentId={id} onDecided={onDecided} />
        ))}
    </Card>
  );
}

function Keys({ adjustmentId, onDecided }: { adjustmentId: string; onDecided: () => void }) {
  const decide = async (agree: boolean) => {
    try {
      await call('members', 'decideAdjustment', { adjustmentId, agree });
      toast(agree ? texts.agreed : texts.refusedNow, 'success');
    } catch (error) {
      toast(errorText(error), 'error');
    }
    onDecided();
  };
  const agree = useAction(() => decide(true));
  const refuse = useAction(() => decide(false));
  return (
    <View className="fz-members__two">
      <Button busy={agree.busy} disabled={refuse.busy} onTap={() => void agree.run()}>
        {texts.agree}
      </Button>
      <Button kind="outline" busy={refuse.busy} disabled={agree.busy} onTap={() => void refuse.run()}>
        {texts.refuse}
      </Button>
    </View>
  );
}
