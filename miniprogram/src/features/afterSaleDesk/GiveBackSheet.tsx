import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ReturnableOrder } from '@fangzhen/contracts';
import { call, useAction, useCall } from '../../cloud';
import { Button, Chips, confirm, ErrorState, Field, Sheet, Skeleton, toast } from '../../ui';
import { LinesField } from '../afterSale/LinesField';
import { emptyAsk, linesOf, shareOf } from '../afterSale/request';
import { useAskId } from '../afterSale/useAskId';
import { GoodsField } from './GoodsField';
import { texts } from './texts';
import '../afterSale/style.scss';
import './style.scss';

interface GiveBackSheetProps {
  storeId: string;
  /** Absent: the sheet is closed. */
  orderId: string | undefined;
  onClose: () => void;
  /** The order has changed. */
  onDone: () => void;
}

/** The store gives back what it cannot make, or has made wrong, before anybody has asked. */
export function GiveBackSheet({ orderId, onClose, ...rest }: GiveBackSheetProps) {
  return (
    <Sheet open={orderId !== undefined} title={texts.giveBack} onClose={onClose}>
      {orderId && <Content key={orderId} orderId={orderId} onClose={onClose} {...rest} />}
    </Sheet>
  );
}

type ContentProps = GiveBackSheetProps & { orderId: string };

function Content(props: ContentProps) {
  const { storeId, orderId } = props;
  const { data, error, loading, refresh } = useCall('afterSales', 'returnable', { storeId, orderId });
  if (data) return <Form {...props} order={data.order} />;
  if (error) return <ErrorState message={error.message} onRetry={() => void refresh()} busy={loading} />;
  return <Skeleton kind="list" count={2} />;
}

function Form({ storeId, orderId, order, onClose, onDone }: ContentProps & { order: ReturnableOrder }) {
  const [units, setUnits] = useState(() => emptyAsk(order).units);
  const [reason, setReason] = useState<string>(texts.reasons[0]);
  const [restock, setRestock] = useState(false);
  const idOf = useAskId();
  const { amountFen } = shareOf(order, { units });
  const lines = linesOf({ units });
  const give = useAction(async () => {
    const { approveNote: content, yes: confirmText } = texts;
    if (!(await confirm({ title: texts.giveBackTitle(amountFen), content, confirmText }))) return;
    const body = { storeId, orderId, lines, reason, restock };
    const { afterSale } = await call('afterSales', 'refund', { clientAskId: idOf(body), ...body });
    toast(texts.done[afterSale.state as keyof typeof texts.done], 'success');
    onClose();
    onDone();
  });
  return (
    <View className="fz-after">
      <LinesField order={order} units={units} onChange={setUnits} />
      <Field label={texts.whyGiveBack}>
        <Chips
          wrap
          items={texts.reasons.map((key) => ({ key, label: key }))}
          value={[reason]}
          onTap={setReason}
        />
      </Field>
      <GoodsField unmade={order.unmade} restock={restock} onChange={setRestock} />
      {give.errorMessage && <Text className="fz-ask__error">{give.errorMessage}</Text>}
      <Button block size="l" disabled={lines.length === 0} busy={give.busy} onTap={() => void give.run()}>
        {texts.giveBackKey(amountFen)}
      </Button>
    </View>
  );
}
