import { Text } from '@tarojs/components';
import { useRef, useState } from 'react';
import type { FoundMember } from '@fangzhen/contracts';
import { call, newId, useAction, type Output } from '../../cloud';
import { Button, Card, Chips, confirm, Field, Input, toast } from '../../ui';
import { giftPoints } from '../pointsGift/giftPoints';
import { adjustTexts as texts } from './adjustTexts';

export type Limit = NonNullable<Output<'members', 'adjustments'>['limit']>;

/** As the contract has it. */
const MOST = 100_000;
const WAYS = ['give', 'take'] as const;

interface AdjustFormProps {
  member: FoundMember;
  limit: Limit;
  onAdjusted: () => void;
}

/** How many points, which way, and why. */
export function AdjustForm({ member, limit, onAdjusted }: AdjustFormProps) {
  const [way, setWay] = useState<(typeof WAYS)[number]>('give');
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  // A tap again after a lost answer is the same change (I7).
  const key = useRef<{ body: string; id: string }>();
  const amount = giftPoints(typed, MOST);
  const { run, busy, errorMessage } = useAction(async () => {
    if (amount === undefined) return;
    const points = way === 'give' ? amount : -amount;
    const { adjust: confirmText } = texts;
    if (!(await confirm({ title: texts.confirm(member.nickname, points), content: reason, confirmText })))
      return;
    const body = `${member.id} ${points} ${reason}`;
    if (key.current?.body !== body) key.current = { body, id: newId() };
    const input = { clientAdjustmentId: key.current.id, memberId: member.id, points, reason };
    const { adjustment } = await call('members', 'adjustPoints', input);
    toast(adjustment.state === 'done' ? texts.done : texts.sent, 'success');
    onAdjusted();
  });
  return (
    <Card className="fz-members__check">
      <Chips
        items={WAYS.map((one) => ({ key: one, label: texts.ways[one] }))}
        value={[way]}
        onTap={setWay}
        wrap
      />
      <Field
        label={texts.points}
        hint={texts.limit(limit.perChange, limit.leftToday)}
        error={typed !== '' && amount === undefined ? texts.pointsWrong(MOST) : undefined}
      >
        <Input value={typed} onChange={setTyped} type="number" placeholder={texts.pointsHint} maxLength={6} />
      </Field>
      <Field label={texts.reason} hint={texts.reasonHint}>
        <Input value={reason} onChange={setReason} placeholder={texts.reasonPlaceholder} />
      </Field>
      {errorMessage && <Text className="fz-members__problem">{errorMessage}</Text>}
      <Button
        busy={busy}
        disabled={amount === undefined || reason.trim().length < 2}
        onTap={() => void run()}
      >
        {texts.adjust}
      </Button>
    </Card>
  );
}
