import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { OrderView } from '@fangzhen/contracts';
import { call, useAction, useCall } from '../../cloud';
import {
  back,
  Button,
  Card,
  Chips,
  Empty,
  ErrorState,
  Field,
  Input,
  Price,
  Row,
  Screen,
  Skeleton,
  toast,
} from '../../ui';
import { draftOf, invoiceOf, type InvoiceDraft } from './draft';
import { texts } from './texts';
import './style.scss';

/** `?orderId=`: whom the invoice of one of my orders is made out to, and where it is sent. */
export function InvoicePage() {
  const { orderId } = useRouter().params;
  const { data, error, loading, refresh } = useCall('orders', 'one', orderId ? { orderId } : undefined);
  if (data?.order.can.askInvoice) return <Form order={data.order} />;
  return (
    <Screen title={texts.title}>
      {data || !orderId ? (
        <Empty icon="receipt" title={texts.cannot} />
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="text" count={4} />
      )}
    </Screen>
  );
}

function Form({ order }: { order: OrderView }) {
  const [draft, setDraft] = useState(() => draftOf(order.invoice));
  const [asked, setAsked] = useState(false);
  const { invoice, wrong } = invoiceOf(draft);
  const send = useAction(async () => {
    setAsked(true);
    if (!invoice) return;
    await call('invoices', 'ask', { orderId: order.id, invoice });
    toast(texts.sent, 'success');
    back();
  });
  return (
    <Screen
      title={texts.title}
      footer={
        <Button block size="l" busy={send.busy} onTap={() => void send.run()}>
          {texts.send}
        </Button>
      }
    >
      <View className="fz-invoice">
        <Card>
          <Row label={texts.amount} value={<Price fen={order.invoiceFen} tone="text" cents />} strong />
          <Text className="fz-invoice__note">{texts.amountNote}</Text>
        </Card>
        <Fields
          draft={draft}
          wrong={asked ? wrong : []}
          onChange={(part) => setDraft((old) => ({ ...old, ...part }))}
        />
        {send.errorMessage && <Text className="fz-invoice__error">{send.errorMessage}</Text>}
      </View>
    </Screen>
  );
}

interface FieldsProps {
  draft: InvoiceDraft;
  wrong: readonly string[];
  onChange: (part: Partial<InvoiceDraft>) => void;
}

function Fields({ draft, wrong, onChange }: FieldsProps) {
  const error = (field: string, words: string) => (wrong.includes(field) ? words : undefined);
  return (
    <Card className="fz-invoice__fields">
      <Field label={texts.kind}>
        <Chips
          items={(['person', 'company'] as const).map((key) => ({ key, label: texts.kinds[key] }))}
          value={[draft.kind]}
          onTap={(kind) => onChange({ kind })}
        />
      </Field>
      <Field label={texts.name} error={error('title', texts.nameMissing)}>
        <Input
          value={draft.title}
          onChange={(title) => onChange({ title })}
          placeholder={texts.nameHint[draft.kind]}
        />
      </Field>
      {draft.kind === 'company' && (
        <Field label={texts.taxNumber} error={error('taxNumber', texts.taxNumberWrong)}>
          <Input
            value={draft.taxNumber}
            onChange={(taxNumber) => onChange({ taxNumber })}
            placeholder={texts.taxNumberHint}
            maxLength={18}
          />
        </Field>
      )}
      <Field label={texts.email} error={error('email', texts.emailWrong)}>
        <Input
          value={draft.email}
          onChange={(email) => onChange({ email })}
          placeholder={texts.emailHint}
          maxLength={80}
        />
      </Field>
    </Card>
  );
}
