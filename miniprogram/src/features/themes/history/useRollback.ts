import { useState } from 'react';
import type { ThemeVersionCard } from '@fangzhen/contracts';
import { call, errorText, useAction } from '../../../cloud';
import { confirm, toast } from '../../../ui';
import { texts } from '../texts';

/** Publishes an earlier version again, after asking. `busyId`: the one that is on its way. */
export function useRollback(onChanged: () => void) {
  const [busyId, setBusyId] = useState<string>();
  const { run } = useAction(async ({ id, version }: ThemeVersionCard) => {
    const yes = await confirm({
      title: texts.rollbackTitle(version),
      content: texts.rollbackNote,
      confirmText: texts.rollback,
    });
    if (!yes) return;
    setBusyId(id);
    try {
      await call('themes', 'rollback', { versionId: id });
      toast(texts.rolledBack, 'success');
    } catch (error) {
      toast(errorText(error), 'error');
    }
    setBusyId(undefined);
    onChanged();
  });
  return { rollback: (card: ThemeVersionCard) => void run(card), busyId };
}
