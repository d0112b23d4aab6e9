import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { MemberSums } from '@fangzhen/contracts';
import { call, errorText, newId, useAction, useCall } from '../../cloud';
import { Button, Card, confirm, ErrorState, Field, Input, Skeleton, toast } from '../../ui';
import { texts } from './texts';

interface MergeCheckProps {
  survivorId: string;
  absorbedId: string;
  onMerged: () => void;
}

const ROWS = ['orders', 'coupons', 'points', 'owed', 'growth'] as const;
const OWN_ROWS = ['cartLines', 'addresses'] as const;

/** What both have, and the key that merges them. */
export function MergeCheck({ survivorId, absorbedId, onMerged }: MergeCheckProps) {
  const two = { survivorId, absorbedId };
  const { data, error, loading, refresh } = useCall('members', 'preview', two);
  if (!data) {
    if (error) return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
    return <Skeleton kind="card" count={1} />;
  }
  const { survivor, absorbed, problem } = data;
  return (
    <Card className="fz-members__check">
      <View className="fz-members__row fz-members__row--head">
        <Text className="fz-members__cell" />
        <Text className="fz-members__cell">{survivor.member.nickname}</Text>
        <Text className="fz-members__cell">{absorbed.member.nickname}</Text>
        <Text className="fz-members__cell">{texts.together}</Text>
      </View>
      {ROWS.map((row) => (
        <Row key={row} row={row} survivor={survivor} absorbed={absorbed} adds />
      ))}
      {OWN_ROWS.map((row) => (
        <Row key={row} row={row} survivor={survivor} absorbed={absorbed} />
      ))}
      <Text className="fz-members__note">{texts.copied}</Text>
      {problem ? (
        <Text className="fz-members__problem">{problem}</Text>
      ) : (
        <Merge two={two} names={[survivor.member.nickname, absorbed.member.nickname]} onMerged={onMerged} />
      )}
    </Card>
  );
}

interface RowProps {
  row: (typeof ROWS)[number] | (typeof OWN_ROWS)[number];
  survivor: MemberSums;
  absorbed: MemberSums;
  adds?: boolean;
}

function Row({ row, survivor, absorbed, adds }: RowProps) {
  const sum = survivor[row] + absorbed[row];
  return (
    <View className="fz-members__row">
      <Text className="fz-members__cell">{texts.rows[row]}</Text>
      <Text className="fz-members__cell">{survivor[row]}</Text>
      <Text className="fz-members__cell">{absorbed[row]}</Text>
      <Text className="fz-members__cell">{adds ? sum : `≤ ${sum}`}</Text>
    </View>
  );
}

interface MergeProps {
  two: { survivorId: string; absorbedId: string };
  names: [survivor: string, absorbed: string];
  onMerged: () => void;
}

function Merge({ two, names: [survivor, absorbed], onMerged }: MergeProps) {
  const [reason, setReason] = useState('');
  const [clientMergeId] = useState(newId);
  const { run, busy } = useAction(async () => {
    const { mergeTitle: title, merge: confirmText } = texts;
    if (!(await confirm({ title, content: texts.mergeNote(survivor, absorbed), confirmText }))) return;
    try {
      await call('members', 'merge', { clientMergeId, ...two, reason });
      toast(texts.done, 'success');
      onMerged();
    } catch (error) {
      toast(errorText(error), 'error');
    }
  });
  return (
    <>
      <Field label={texts.reason} hint={texts.reasonHint}>
        <Input value={reason} onChange={setReason} placeholder={texts.reasonPlaceholder} />
      </Field>
      <Button busy={busy} disabled={reason.trim().length < 2} onTap={() => void run()}>
        {texts.merge}
      </Button>
    </>
  );
}
