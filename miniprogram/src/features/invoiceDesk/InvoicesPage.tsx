import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import type { InvoiceCard } from '@fangzhen/contracts';
import { call, errorText, serverNowMs, useAction, useCall } from '../../cloud';
import {
  Button,
  Card,
  confirm,
  Empty,
  ErrorState,
  momentText,
  Price,
  Screen,
  Segmented,
  Skeleton,
  toast,
} from '../../ui';
import { invoiceTable } from './table';
import { texts } from './texts';
import './style.scss';

type State = 'asked' | 'issued';

/** What the group's finance has to make out, and what it has made out. */
export function InvoicesPage() {
  const [state, setState] = useState<State>('asked');
  return (
    <Screen title={texts.title} wide>
      <View className="fz-invoices">
        <Segmented
          items={(['asked', 'issued'] as const).map((key) => ({ key, label: texts.states[key] }))}
          value={state}
          onChange={(next) => setState(next as State)}
        />
        <List key={state} state={state} />
      </View>
    </Screen>
  );
}

function List({ state }: { state: State }) {
  const { data, error, loading, refresh } = useCall('invoices', 'list', { state }, { onShow: true });
  usePullDownRefresh(() => void refresh().then(() => Taro.stopPullDownRefresh()));
  if (!data) {
    if (error) return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
    return <Skeleton kind="card" count={2} />;
  }
  if (data.invoices.length === 0)
    return <Empty icon="receipt" title={texts.none[state]} note={texts.noneNote} />;
  return (
    <>
      <CopyKey invoices={data.invoices} />
      {data.invoices.map((invoice) => (
        <One key={invoice.orderId} invoice={invoice} onIssued={() => void refresh()} />
      ))}
    </>
  );
}

function CopyKey({ invoices }: { invoices: readonly InvoiceCard[] }) {
  const { run, busy } = useAction(async () => {
    await Taro.setClipboardData({ data: invoiceTable(invoices) });
    toast(texts.copied(invoices.length), 'success');
  });
  return (
    <Button kind="outline" icon="copy" busy={busy} onTap={() => void run()}>
      {texts.copy}
    </Button>
  );
}

function One({ invoice, onIssued }: { invoice: InvoiceCard; onIssued: () => void }) {
  const { orderId, brandName, storeName, kind, title, taxNumber, email, amountFen, askedAtMs } = invoice;
  const { state, issuedFen, issuedAtMs } = invoice;
  const nowMs = serverNowMs();
  return (
    <Card className="fz-invoices__one">
      <View className="fz-invoices__head">
        <Text className="fz-invoices__title">{title}</Text>
        <Price fen={issuedFen ?? amountFen} tone="text" cents />
      </View>
      <Text className="fz-invoices__note">
        {[texts.kinds[kind], taxNumber, email].filter(Boolean).join(' · ')}
      </Text>
      <Text className="fz-invoices__note">
        {[
          `${brandName} · ${storeName}`,
          texts.order(orderId),
          texts.asked(momentText(askedAtMs, nowMs)),
        ].join(' · ')}
      </Text>
      {issuedFen !== undefined && issuedFen !== amountFen && (
        <Text className="fz-invoices__less">{texts.less}</Text>
      )}
      {state === 'asked' ? (
        <IssueKey orderId={orderId} amountFen={amountFen} onIssued={onIssued} />
      ) : (
        <Text className="fz-invoices__note">{texts.issued(momentText(issuedAtMs!, nowMs))}</Text>
      )}
    </Card>
  );
}

interface IssueKeyProps {
  orderId: string;
  amountFen: number;
  onIssued: () => void;
}

function IssueKey({ orderId, amountFen, onIssued }: IssueKeyProps) {
  const { run, busy } = useAction(async () => {
    const { issueTitle: title, issueNote: content, issue: confirmText } = texts;
    if (!(await confirm({ title, content, confirmText }))) return;
    try {
      await call('invoices', 'issue', { orderId, amountFen });
      toast(texts.done, 'success');
    } catch (error) {
      toast(errorText(error), 'error');
    }
    onIssued();
  });
  return (
    <Button kind="soft" busy={busy} onTap={() => void run()}>
      {texts.issue}
    </Button>
  );
}
