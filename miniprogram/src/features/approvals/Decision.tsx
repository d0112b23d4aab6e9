import { View } from '@tarojs/components';
import { useState } from 'react';
import { CloudError, useAction } from '../../cloud';
import { Button, confirm, Dialog, Field, Textarea, toast } from '../../ui';
import { texts } from './texts';

export interface DecisionProps {
  /** What is asked before it is approved; `confirmText` is also on the key. */
  question: { title: string; content: string; confirmText: string };
  approve: () => Promise<unknown>;
  /** What is said once it is. */
  approved: string;
  sendBack: (reason: string) => Promise<unknown>;
  /** Decided, by us or by somebody who was faster. */
  onDecided: () => void;
}

/** Approves, or gives back with a reason. */
export function Decision({ question, approve, approved, sendBack, onDecided }: DecisionProps) {
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
  const approval = useAction(async () => {
    if (await confirm(question)) await decide(approve, approved);
  });
  const givingBack = useAction((reason: string) => decide(() => sendBack(reason), texts.sentBack));
  return (
    <View className="fz-decision">
      <Button kind="outline" disabled={approval.busy} onTap={() => setReturning(true)}>
        {texts.sendBack}
      </Button>
      <Button icon="check" busy={approval.busy} onTap={() => void approval.run()}>
        {question.confirmText}
      </Button>
      <ReasonDialog
        open={returning}
        busy={givingBack.busy}
        onCancel={() => setReturning(false)}
        onSend={(reason) => void givingBack.run(reason)}
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
      cancelText={texts.later}
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
