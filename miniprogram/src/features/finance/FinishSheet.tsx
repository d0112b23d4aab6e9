import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { AbnormalRefund, RefundTo } from '@fangzhen/contracts';
import { REFUND_BANKS } from '@fangzhen/contracts/limits';
import { call, errorText, useAction } from '../../cloud';
import { Button, Chips, Field, Input, Sheet, toast } from '../../ui';
import { texts } from './texts';

const { abnormal } = texts;
const WAYS = (['card', 'merchant'] as const).map((key) => ({ key, label: abnormal.ways[key] }));
const BANKS = REFUND_BANKS.map((key) => ({ key, label: abnormal.banks[key] }));

interface FinishSheetProps {
  /** Absent: closed. */
  refund: AbnormalRefund | undefined;
  onClose: () => void;
  onSent: () => void;
}

/** Where the money of an abnormal refund goes instead. */
export function FinishSheet({ refund, onClose, onSent }: FinishSheetProps) {
  const [to, setTo] = useState<RefundTo['to']>('card');
  const [card, setCard] = useState({ bank: BANKS[0]!.key, account: '', name: '' });
  const complete = to === 'merchant' || (/^\d{8,32}$/.test(card.account) && card.name.trim() !== '');
  const send = useAction(async () => {
    const refundTo: RefundTo = to === 'merchant' ? { to } : { to, ...card };
    try {
      await call('finance', 'finishRefund', { id: refund!.id, refundTo });
      toast(abnormal.sent, 'success');
      onSent();
    } catch (error) {
      toast(errorText(error), 'error');
    }
  });
  return (
    <Sheet
      open={refund !== undefined}
      onClose={onClose}
      title={abnormal.sheet}
      footer={
        <Button block disabled={!complete} busy={send.busy} onTap={() => void send.run()}>
          {abnormal.send}
        </Button>
      }
    >
      <View className="fz-finish">
        <Chips items={WAYS} value={[to]} onTap={setTo} wrap />
        {to === 'card' ? (
          <CardFields card={card} onChange={setCard} />
        ) : (
          <Text className="fz-finding__detail">{abnormal.merchantNote}</Text>
        )}
      </View>
    </Sheet>
  );
}

interface CardInput {
  bank: (typeof REFUND_BANKS)[number];
  account: string;
  name: string;
}

function CardFields({ card, onChange }: { card: CardInput; onChange: (card: CardInput) => void }) {
  return (
    <View className="fz-finish">
      <Field label={abnormal.bank}>
        <Chips items={BANKS} value={[card.bank]} onTap={(bank) => onChange({ ...card, bank })} wrap />
      </Field>
      <Field label={abnormal.account} hint={abnormal.accountHint}>
        <Input
          type="number"
          maxLength={32}
          value={card.account}
          onChange={(account) => onChange({ ...card, account })}
        />
      </Field>
      <Field label={abnormal.name} hint={abnormal.cardNote}>
        <Input maxLength={20} value={card.name} onChange={(name) => onChange({ ...card, name })} />
      </Field>
    </View>
  );
}
