import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AfterSaleCard } from '@fangzhen/contracts';
import { CloudError, useAction } from '../../cloud';
import { Button, confirm, Dialog, Field, Textarea, toast } from '../../ui';
import { GoodsField } from './GoodsField';
import { texts } from './texts';

export type Decision = { answer: 'approve'; restock: boolean } | { answer: 'refuse'; note: string };

export interface DecideKeysProps {
  afterSale: AfterSaleCard;
  /** What is said before money moves. */
  question: string;
  decide: (decision: Decision) => Promise<{ afterSale: AfterSaleCard }>;
  /** Decided, by us or by somebody who was faster. */
  onDecided: () => void;
}

/** Yes, and what becomes of the goods; or no, and why. */
export function DecideKeys({ afterSale, question, decide, onDecided }: DecideKeysProps) {
  const { amountFen, unmade } = afterSale;
  const [restock, setRestock] = useState(false);
  const [refusing, setRefusing] = useState(false);
  const say = async (decision: Decision) => {
    try {
      const { state } = (await decide(decision)).afterSale;
      toast(state === 'refused' ? texts.refused : texts.done[state as keyof typeof texts.done], 'success');
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      toast(error.message, 'error');
      if (error.code !== 'AFTER_SALE_STATE' && error.code !== 'NOT_FOUND') return;
    }
    setRefusing(false);
    onDecided();
  };
  const approval = useAction(async () => {
    const asked = { title: texts.approveTitle(amountFen), content: question, confirmText: texts.yes };
    if (await confirm(asked)) await say({ answer: 'approve', restock });
  });
  const refusal = useAction((note: string) => say({ answer: 'refuse', note }));
  return (
    <>
      <GoodsField unmade={unmade} restock={restock} onChange={setRestock} />
      <View className="fz-decide__keys">
        <Button kind="outline" disabled={approval.busy} onTap={() => setRefusing(true)}>
          {texts.refuse}
        </Button>
        <Button className="fz-decide__yes" busy={approval.busy} onTap={() => void approval.run()}>
          {texts.approve(amountFen)}
        </Button>
      </View>
      <RefuseDialog
        open={refusing}
        busy={refusal.busy}
        onCancel={() => setRefusing(false)}
        onRefuse={(note) => void refusal.run(note)}
      />
    </>
  );
}

interface RefuseDialogProps {
  open: boolean;
  busy: boolean;
  onCancel: () => void;
  onRefuse: (note: string) => void;
}

function RefuseDialog({ open, busy, onCancel, onRefuse }: RefuseDialogProps) {
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const send = () => {
    const said = note.trim();
    setMissing(said.length < 2);
    if (said.length >= 2) onRefuse(said);
  };
  return (
    <Dialog
      open={open}
      title={texts.refuseTitle}
      confirmText={texts.refuse}
      cancelText={texts.later}
      busy={busy}
      danger
      onConfirm={send}
      onCancel={onCancel}
    >
      <Field label={texts.refuseReason} error={missing ? texts.refuseMissing : undefined}>
        <Textarea value={note} onChange={setNote} maxLength={60} />
      </Field>
    </Dialog>
  );
}
