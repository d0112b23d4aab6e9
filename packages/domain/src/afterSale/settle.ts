import type { Order } from '../model/order';
import { lookAgainAtMs } from '../order/lookAfter';
import { changeOne, withAfterSales } from './write';
import { moveAfterSale, type AfterSaleActor } from './moves';

/** The money of a part is back; the order itself where that was known. */
export function settleAfterSale(
  order: Order,
  id: string,
  by: Extract<AfterSaleActor, 'wechatPay' | 'system'>,
  nowMs: number,
): Order {
  const known = order.afterSales?.find((one) => one.id === id);
  if (known?.state === 'refunded') return order;
  return withAfterSales(
    order,
    changeOne(order, id, (one) => ({ ...moveAfterSale(one, 'refunded', by), doneAtMs: nowMs })),
    nowMs,
  );
}

/** WeChat Pay closed a part's refund without giving the money back: it is asked for again under a new number (I9). */
export function refundPartAgain(order: Order, id: string, nowMs: number): Order {
  const { holdId } = order;
  const attempt = (order.afterSales?.find((one) => one.id === id)?.attempt ?? 1) + 1;
  const event = { id: `${holdId}-refund-${id}-${attempt}`, type: 'refund' as const, holdId, atMs: nowMs };
  const next = withAfterSales(
    order,
    changeOne(order, id, (one) => ({ ...one, attempt })),
    nowMs,
    [{ ...event, afterSaleId: id }],
  );
  return { ...next, lookAtMs: lookAgainAtMs(order, nowMs) };
}
