import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { MergeCard } from '@fangzhen/contracts';
import { shanghaiText } from '@fangzhen/domain/time/shanghai';
import { call, errorText, serverNowMs, useAction, type Pages } from '../../cloud';
import {
  Button,
  Card,
  confirm,
  Empty,
  ErrorState,
  Field,
  Input,
  momentText,
  Skeleton,
  Tag,
  toast,
} from '../../ui';
import { texts } from './texts';

interface JournalProps {
  journal: Pages<MergeCard>;
}

/** Every merge, the newest first. */
export function Journal({ journal: { shown, more, error, loading, refresh, grow } }: JournalProps) {
  if (!shown) {
    if (error) return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
    return <Skeleton kind="card" count={2} />;
  }
  return (
    <View className="fz-members__journal">
      <Text className="fz-members__title">{texts.journal}</Text>
      {shown.length === 0 && <Empty icon="receipt" title={texts.none} note={texts.noneNote} />}
      {shown.map((merge) => (
        <One key={merge.id} merge={merge} onChanged={() => void refresh()} />
      ))}
      {more && (
        <Button kind="ghost" busy={loading} onTap={grow}>
          {texts.more}
        </Button>
      )}
    </View>
  );
}

function One({ merge, onChanged }: { merge: MergeCard; onChanged: () => void }) {
  const { survivor, absorbed, state, cause, reason, byName, atMs, points, owed, separated } = merge;
  const nowMs = serverNowMs();
  return (
    <Card className="fz-members__merge">
      <View className="fz-members__head">
        <Text className="fz-members__name">{texts.into(absorbed.nickname, survivor.nickname)}</Text>
        <Tag>{texts.states[state]}</Tag>
      </View>
      <Text className="fz-members__note">
        {[texts.by(byName ?? texts.causes[cause], momentText(atMs, nowMs)), texts.brought(points, owed)].join(
          ' · ',
        )}
      </Text>
      <Text className="fz-members__note">{reason}</Text>
      {separated && (
        <Text className="fz-members__note">
          {[
            texts.by(separated.byName, momentText(separated.atMs, nowMs)),
            texts.back(separated.points, separated.owed),
            separated.reason,
          ].join(' · ')}
        </Text>
      )}
      {state === 'merged' && <Separate merge={merge} nowMs={nowMs} onSeparated={onChanged} />}
    </Card>
  );
}

interface SeparateProps {
  merge: MergeCard;
  nowMs: number;
  onSeparated: () => void;
}

function Separate({ merge: { id: mergeId, undoUntilMs }, nowMs, onSeparated }: SeparateProps) {
  const [reason, setReason] = useState('');
  const { run, busy } = useAction(async () => {
    const { separateTitle: title, separateNote: content, separate: confirmText } = texts;
    if (!(await confirm({ title, content, confirmText }))) return;
    try {
      await call('members', 'separate', { mergeId, reason });
      toast(texts.separated, 'success');
    } catch (error) {
      toast(errorText(error), 'error');
    }
    onSeparated();
  });
  if (nowMs > undoUntilMs) return <Text className="fz-members__note">{texts.over}</Text>;
  return (
    <>
      <Field label={texts.reason} hint={texts.until(shanghaiText(undoUntilMs, 'YYYY-MM-DD'))}>
        <Input value={reason} onChange={setReason} placeholder={texts.reasonHint} />
      </Field>
      <Button kind="outline" busy={busy} disabled={reason.trim().length < 2} onTap={() => void run()}>
        {texts.separate}
      </Button>
    </>
  );
}
