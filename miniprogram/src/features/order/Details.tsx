import Taro from '@tarojs/taro';
import type { OrderView } from '@fangzhen/contracts';
import { serverNowMs } from '../../cloud';
import { Card, Cell, go, momentText, toast } from '../../ui';
import { texts } from './texts';

async function copy(data: string): Promise<void> {
  await Taro.setClipboardData({ data });
  // WeChat says so itself.
  if (process.env.TARO_ENV === 'h5') toast(texts.copied, 'success');
}

/** What one is asked for on the phone. */
export function Details({ order: { id, placedAtMs, note, invoice, can } }: { order: OrderView }) {
  return (
    <Card bleed>
      {note && <Cell title={texts.note} value={note} />}
      <Cell title={texts.placedAt} value={momentText(placedAtMs, serverNowMs())} />
      {(invoice || can.askInvoice) && (
        <Cell
          title={texts.invoice}
          note={invoice?.title}
          value={texts.invoiceStates[invoice?.state ?? 'none']}
          onTap={can.askInvoice ? () => go('/store/pages/invoice/index', { orderId: id }) : undefined}
        />
      )}
      <Cell title={texts.orderNumber} note={id} value={texts.copy} plain onTap={() => void copy(id)} />
    </Card>
  );
}
