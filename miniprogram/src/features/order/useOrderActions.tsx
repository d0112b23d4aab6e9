import type { OrderView } from '@fangzhen/contracts';
import { call, errorText, useAction } from '../../cloud';
import { confirm, toast } from '../../ui';
import { payTexts, usePayOrder } from '../pay';
import { texts } from './texts';

/** What the person can do with the order. Money moves only when the cloud says so: the page shows its answer. */
export function useOrderActions(
  order: OrderView | undefined,
  refresh: () => Promise<void>,
  setOrder: (data: { order: OrderView }) => void,
) {
  const { payFor, sheet } = usePayOrder();
  const pay = useAction(async () => {
    if (!order) return;
    try {
      const outcome = await payFor(order.id);
      toast(payTexts.outcome[outcome], outcome === 'paid' ? 'success' : 'plain');
    } catch (error) {
      toast(errorText(error), 'error');
    }
    await refresh();
  });
  const cancel = useAction(async () => {
    if (!order || !(await sure(order))) return;
    try {
      const answer = await call('orders', 'cancel', { orderId: order.id });
      setOrder(answer);
      toast(answer.order.state === 'closed' ? texts.cancelled : texts.refundStarted, 'success');
    } catch (error) {
      // Moved on meanwhile, most likely: what it is now says more than the refusal.
      toast(errorText(error), 'error');
      await refresh();
    }
  });
  return { pay, cancel, sheet };
}
export type OrderActions = ReturnType<typeof useOrderActions>;

function sure({ state, payFen }: OrderView): Promise<boolean> {
  const unpaid = state === 'unpaid';
  return confirm({
    title: unpaid ? texts.cancelTitle : texts.refundTitle,
    content: unpaid ? texts.cancelUnpaid : texts.refundNote(payFen),
    confirmText: unpaid ? texts.cancelKey : texts.refundKey,
    cancelText: texts.keep,
    danger: true,
  });
}
