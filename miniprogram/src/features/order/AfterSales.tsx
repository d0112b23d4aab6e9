import { Text, View } from '@tarojs/components';
import type { AfterSaleView, OrderView } from '@fangzhen/contracts';
import { call, errorText, serverNowMs, useAction } from '../../cloud';
import { Button, Card, confirm, momentText, Picture, Price, Tag, toast } from '../../ui';
import { texts } from './texts';

interface AfterSalesProps {
  order: OrderView;
  onChange: (data: { order: OrderView }) => void;
  onStale: () => void;
}

/** What was asked back of the order, the newest first, and what became of it. */
export function AfterSales({ order, onChange, onStale }: AfterSalesProps) {
  return (
    <>
      {[...order.afterSales].reverse().map((afterSale) => (
        <One key={afterSale.id} order={order} afterSale={afterSale} onChange={onChange} onStale={onStale} />
      ))}
    </>
  );
}

const TONES: Record<AfterSaleView['state'], 'primary' | 'success' | 'warning' | 'danger' | 'muted'> = {
  asked: 'warning',
  forwarded: 'warning',
  refused: 'danger',
  withdrawn: 'muted',
  refunding: 'primary',
  refunded: 'success',
};

function One({ order, afterSale, onChange, onStale }: AfterSalesProps & { afterSale: AfterSaleView }) {
  const { state, by, lines, reason, pictures, amountFen, note, askedAtMs, decidedAtMs, doneAtMs } = afterSale;
  const goods = lines.map(({ line, qty }) => `${order.lines[line]?.title ?? ''} × ${qty}`).join('、');
  const open = state === 'asked' || state === 'forwarded';
  return (
    <Card className="fz-order-after">
      <View className="fz-order-after__head">
        <Text className="fz-order-after__title">{texts.givesBackBy[by]}</Text>
        <Tag tone={TONES[state]}>{texts.afterSaleStates[state]}</Tag>
        <View className="fz-order-after__sum">
          <Price fen={amountFen} tone="text" cents />
        </View>
      </View>
      {goods && <Text className="fz-order-after__goods">{goods}</Text>}
      <Text className="fz-order-after__note">{reason}</Text>
      {pictures.length > 0 && (
        <View className="fz-order-after__pictures">
          {pictures.map((picture) => (
            <Picture key={picture} src={picture} className="fz-order-after__picture" />
          ))}
        </View>
      )}
      {note && <Text className="fz-order-after__refused">{texts.refusedFor(note)}</Text>}
      <View className="fz-order-after__foot">
        <Text className="fz-order-after__note">
          {[pointsText(order, afterSale), momentText(doneAtMs ?? decidedAtMs ?? askedAtMs, serverNowMs())]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {open && by === 'member' && (
          <WithdrawKey orderId={order.id} afterSaleId={afterSale.id} onChange={onChange} onStale={onStale} />
        )}
      </View>
    </Card>
  );
}

/** What it does to one's points, once it is agreed to. */
function pointsText({ timeline }: OrderView, { state, points, earned }: AfterSaleView): string {
  if (state !== 'refunding' && state !== 'refunded') return '';
  const completed = timeline.some((step) => step.state === 'completed');
  return [points > 0 && texts.pointsBack(points), earned > 0 && completed && texts.pointsTaken(earned)]
    .filter(Boolean)
    .join(' · ');
}

type WithdrawKeyProps = Pick<AfterSalesProps, 'onChange' | 'onStale'> & {
  orderId: string;
  afterSaleId: string;
};

function WithdrawKey({ orderId, afterSaleId, onChange, onStale }: WithdrawKeyProps) {
  const { run, busy } = useAction(async () => {
    const { withdrawTitle: title, withdraw: confirmText, keep: cancelText } = texts;
    if (!(await confirm({ title, confirmText, cancelText }))) return;
    try {
      onChange(await call('afterSales', 'withdraw', { orderId, afterSaleId }));
      toast(texts.withdrawn, 'success');
    } catch (error) {
      toast(errorText(error), 'error');
      onStale();
    }
  });
  return (
    <Button kind="outline" size="s" busy={busy} onTap={() => void run()}>
      {texts.withdraw}
    </Button>
  );
}
