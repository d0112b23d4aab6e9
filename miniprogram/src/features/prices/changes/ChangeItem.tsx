import { Text, View } from '@tarojs/components';
import type { PriceChangeCard, PriceChangeState } from '@fangzhen/contracts';
import { call, errorText, serverNowMs, useAction } from '../../../cloud';
import { Button, confirm, momentText, Tag, toast, type TagProps } from '../../../ui';
import { texts } from '../texts';

const TONES: Record<PriceChangeState, TagProps['tone']> = {
  submitted: 'warning',
  approved: 'success',
  returned: 'danger',
  withdrawn: 'muted',
};

interface ChangeItemProps {
  change: PriceChangeCard;
  onChanged: () => void;
}

/** One change: what, where, from when, who, and what became of it. */
export function ChangeItem({ change, onChanged }: ChangeItemProps) {
  const { title, placeName, skuCount, state, reason, canWithdraw } = change;
  const withdraw = useWithdraw(change, onChanged);
  return (
    <View className="fz-change">
      <View className="fz-change__main">
        <View className="fz-change__head">
          <Text className="fz-change__name">{title}</Text>
          <Tag tone={TONES[state]}>{texts.states[state]}</Tag>
        </View>
        <Text className="fz-change__note">
          {`${placeName} · ${texts.skus(skuCount)} · ${periodText(change)}`}
        </Text>
        {peopleOf(change).map((line) => (
          <Text key={line} className="fz-change__note">
            {line}
          </Text>
        ))}
        {state === 'returned' && reason && (
          <Text className="fz-change__reason">{texts.returnedFor(reason)}</Text>
        )}
      </View>
      {canWithdraw && (
        <Button size="s" kind="outline" busy={withdraw.busy} onTap={() => void withdraw.run()}>
          {texts.withdraw}
        </Button>
      )}
    </View>
  );
}

function useWithdraw({ id: changeId }: PriceChangeCard, onChanged: () => void) {
  return useAction(async () => {
    const { withdrawTitle: title, withdrawNote: content, withdraw: confirmText } = texts;
    if (!(await confirm({ title, content, confirmText }))) return;
    try {
      await call('prices', 'withdraw', { changeId });
      toast(texts.withdrawn, 'success');
    } catch (error) {
      toast(errorText(error), 'error');
    }
    onChanged();
  });
}

/** From when to when. */
export function periodText({ fromMs, untilMs }: Pick<PriceChangeCard, 'fromMs' | 'untilMs'>): string {
  const nowMs = serverNowMs();
  return texts.period(momentText(fromMs, nowMs), untilMs === null ? undefined : momentText(untilMs, nowMs));
}

function peopleOf({ byName, atMs, decidedByName, decidedAtMs, ended }: PriceChangeCard): string[] {
  const moment = (ms: number) => momentText(ms, serverNowMs());
  return [
    texts.by(byName, moment(atMs)),
    ...(decidedByName && decidedAtMs ? [texts.decided(decidedByName, moment(decidedAtMs))] : []),
    ...(ended ? [texts.endedBy(ended.byName, moment(ended.atMs))] : []),
  ];
}
