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
  Price,
  Screen,
  Skeleton,
  Textarea,
  toast,
} from '../../ui';
import { useBrandTheme } from '../brand/brandTheme';
import { LinesField } from './LinesField';
import { PicturesField } from './PicturesField';
import { emptyAsk, linesOf, reasonOf, shareOf, type AskDraft } from './request';
import { texts } from './texts';
import { useAskId } from './useAskId';
import './style.scss';

/** `?orderId=`: asks units of one of my orders back. */
export function AskPage() {
  const { orderId } = useRouter().params;
  const { data, error, loading, refresh } = useCall('orders', 'one', orderId ? { orderId } : undefined);
  if (data?.order.can.askAfterSale) return <Form order={data.order} />;
  return (
    <Screen title={texts.title}>
      {data || !orderId ? (
        <Empty icon="receipt" title={texts.cannot} />
      ) : error ? (
        <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />
      ) : (
        <Skeleton kind="list" count={2} />
      )}
    </Screen>
  );
}

function Form({ order }: { order: OrderView }) {
  const theme = useBrandTheme(order.brandId);
  const [draft, setDraft] = useState(() => emptyAsk(order));
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<AskDraft>) => setDraft((old) => ({ ...old, ...part }));
  const idOf = useAskId();
  const reason = reasonOf(draft);
  const submit = useAction(async () => {
    setAsked(true);
    if (reason.length < 2) return;
    const body = { orderId: order.id, lines: linesOf(draft), reason, pictures: draft.pictures };
    await call('afterSales', 'ask', { clientAskId: idOf(body), ...body });
    toast(texts.submitted, 'success');
    back();
  });
  return (
    <Screen
      title={texts.title}
      theme={theme}
      footer={<SubmitBar order={order} draft={draft} busy={submit.busy} onSubmit={() => void submit.run()} />}
    >
      <View className="fz-ask">
        <Card>
          <Field label={texts.which}>
            <LinesField order={order} units={draft.units} onChange={(units) => set({ units })} />
          </Field>
        </Card>
        <Card className="fz-ask__why">
          <Field label={texts.why} error={asked && reason.length < 2 ? texts.reasonMissing : undefined}>
            <Chips
              wrap
              items={texts.reasons.map((key) => ({ key, label: key }))}
              value={[draft.reason]}
              onTap={(key) => set({ reason: key === draft.reason ? '' : key })}
            />
          </Field>
          <Textarea
            value={draft.details}
            onChange={(details) => set({ details })}
            placeholder={texts.details}
            maxLength={200}
          />
        </Card>
        <Card>
          <PicturesField value={draft.pictures} onChange={(pictures) => set({ pictures })} />
        </Card>
        {submit.errorMessage && <Text className="fz-ask__error">{submit.errorMessage}</Text>}
      </View>
    </Screen>
  );
}

interface SubmitBarProps {
  order: OrderView;
  draft: AskDraft;
  busy: boolean;
  onSubmit: () => void;
}

function SubmitBar({ order, draft, busy, onSubmit }: SubmitBarProps) {
  const { amountFen, points, earned, whole, withheldFen } = shareOf(order, draft);
  const lostFen = withheldFen - order.withheldFen;
  const some = draft.units.some((qty) => qty > 0);
  const usedCoupon = order.discounts.some(({ source }) => source === 'coupon');
  const notes = [
    lostFen > 0 && texts.lost(lostFen),
    points > 0 && texts.points(points),
    earned > 0 && order.state === 'completed' && texts.earned(earned),
    usedCoupon && (whole ? texts.whole : texts.coupon),
  ].filter(Boolean);
  return (
    <View className="fz-ask-bar">
      <View className="fz-ask-bar__sum">
        {some ? (
          <>
            <View className="fz-ask-bar__line">
              <Text>{texts.back}</Text>
              <Price fen={amountFen} size="l" cents />
            </View>
            {notes.length > 0 && <Text className="fz-ask-bar__note">{notes.join(' · ')}</Text>}
          </>
        ) : (
          <Text className="fz-ask-bar__note">{texts.pickSome}</Text>
        )}
      </View>
      <Button disabled={!some} busy={busy} onTap={onSubmit}>
        {texts.submit}
      </Button>
    </View>
  );
}
