import { View } from '@tarojs/components';
import { useState } from 'react';
import { call, errorText, newId, useAction } from '../../cloud';
import { Button, Field, Input, toast } from '../../ui';
import { unitsOf, type MoveInput, type MoveKind } from './moveInput';
import { PeerPicker } from './PeerPicker';
import { texts } from './texts';

interface MoveFormProps {
  kind: MoveKind;
  storeId: string;
  skuId: string;
  onMoved: () => void;
}

/**
 * One change of the shelf. Its id is made once and stays until the change is known to have been made, or is another one: a second tap after
 * a lost answer never changes the shelf twice (I7).
 */
export function MoveForm({ kind, storeId, skuId, onMoved }: MoveFormProps) {
  const [qty, setQty] = useState('');
  const [reason, setReason] = useState('');
  const [toStoreId, setToStoreId] = useState<string>();
  const [tried, setTried] = useState(false);
  const [move, setMove] = useState({ clientMoveId: newId(), said: '' });
  const units = unitsOf(qty, kind);
  const peerMissing = kind === 'transfer' && toStoreId === undefined;

  const submit = useAction(async () => {
    setTried(true);
    if (units === undefined || peerMissing) return;
    const said = JSON.stringify([units, reason, toStoreId]);
    const sent = move.said === '' || move.said === said ? { ...move, said } : { clientMoveId: newId(), said };
    setMove(sent);
    const base = { clientMoveId: sent.clientMoveId, storeId, skuId, ...(reason.trim() && { reason }) };
    const input: MoveInput =
      kind === 'transfer'
        ? { ...base, kind, qty: units, toStoreId: toStoreId! }
        : { ...base, kind, qty: units };
    try {
      const { move: made } = await call('workbench', 'moveStock', input);
      toast(texts.done[kind](made.qty), 'success');
      setMove({ clientMoveId: newId(), said: '' });
      setQty('');
      setReason('');
      setTried(false);
      onMoved();
    } catch (error) {
      toast(errorText(error), 'error');
    }
  });
  return (
    <View className="fz-stock__form">
      <Field
        label={texts.qty[kind]}
        hint={texts.hint[kind]}
        error={tried && units === undefined ? texts.qtyWrong : undefined}
      >
        <Input type="number" value={qty} onChange={setQty} maxLength={6} />
      </Field>
      {kind === 'transfer' && (
        <PeerPicker
          storeId={storeId}
          value={toStoreId}
          onChange={setToStoreId}
          error={tried && peerMissing ? texts.toWrong : undefined}
        />
      )}
      <Field label={texts.reason}>
        <Input value={reason} onChange={setReason} placeholder={texts.reasonHint} maxLength={60} />
      </Field>
      <Button block busy={submit.busy} onTap={() => void submit.run()}>
        {texts.submit[kind]}
      </Button>
    </View>
  );
}
