import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ThemeVersionCard } from '@fangzhen/contracts';
import { call, CloudError, useAction } from '../../../cloud';
import { Button, confirm, Dialog, Field, Textarea, toast } from '../../../ui';
import { texts } from '../texts';

interface DecisionProps {
  card: ThemeVersionCard;
  /** Decided, by us or by somebody who was faster. */
  onDecided: () => void;
}

/** Publishes at once, or gives back with a reason. */
export function Decision({ card, onDecided }: DecisionProps) {
  const { id: versionId, brandName } = card;
  const [returning, setReturning] = useState(false);
  const decide = async (work: () => Promise<unknown>, done: string) => {
    try {
      await work();
      toast(done, 'success');
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      toast(error.message, 'error');
      if (error.code !== 'STALE' && error.code !== 'NOT_FOUND') return;
    }
    setReturning(false);
    onDecided();
  };
  const approve = useAction(async () => {
    const { approveNote: content, approve: confirmText } = texts;
    if (!(await confirm({ title: texts.approveTitle(brandName), content, confirmText }))) return;
    await decide(() => call('themes', 'approve', { versionId }), texts.approved);
  });
  const sendBack = useAction((reason: string) =>
    decide(() => call('themes', 'sendBack', { versionId, reason }), texts.sentBack),
  );
  return (
    <View className="fz-decision">
      <Button kind="outline" disabled={approve.busy} onTap={() => setReturning(true)}>
        {texts.sendBack}
      </Button>
      <Button icon="check" busy={approve.busy} onTap={() => void approve.run()}>
        {texts.approve}
      </Button>
      <ReasonDialog
        open={returning}
        busy={sendBack.busy}
        onCancel={() => setReturning(false)}
        onSend={(reason) => void sendBack.run(reason)}
      />
    </View>
  );
}

interface ReasonDialogProps {
  open: boolean;
  busy: boolean;
  onCancel: () => void;
  onSend: (reason: string) => void;
}

function ReasonDialog({ open, busy, onCancel, onSend }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const send = () => {
    const said = reason.trim();
    setMissing(!said);
    if (said) onSend(said);
  };
  return (
    <Dialog
      open={open}
      title={texts.sendBackTitle}
      confirmText={texts.sendBack}
      cancelText={texts.staleLater}
      busy={busy}
      onConfirm={send}
      onCancel={onCancel}
    >
      <Field label={texts.reason} error={missing ? texts.reasonMissing : undefined}>
        <Textarea value={reason} onChange={setReason} />
      </Field>
    </Dialog>
  );
}
