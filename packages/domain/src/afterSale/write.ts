import type { AfterSale } from '../model/afterSale';
import type { Order, OrderEvent } from '../model/order';
import { withEvents } from '../order/events';
import { LOOK_AFTER_MS } from '../order/lookAfter';
import { isOpen } from './moves';

/** An order's after-sales, which of them have come to another state, and what follows from them for those who look for orders by them. */
export const afterSaleFields = (
  { afterSales: before = [], afterSaleSteps = [] }: Order,
  afterSales: AfterSale[],
  step: { atMs: number; behind: number },
): Partial<Order> => ({
  afterSales,
  afterSaleSteps: [
    ...afterSaleSteps,
    ...afterSales
      .filter(({ id, state }) => before.find((one) => one.id === id)?.state !== state)
      .map(({ id: afterSaleId, state, amountFen }) => ({ afterSaleId, state, amountFen, ...step })),
  ],
  openAfterSale: openOf(afterSales),
  refundsOpen: afterSales.some(({ state, whole }) => state === 'refunding' && !whole),
});

/** Whom it waits for: `asked` for the store, `forwarded` for the group. */
const openOf = (afterSales: readonly AfterSale[]): Order['openAfterSale'] =>
  (afterSales.find(isOpen)?.state as Order['openAfterSale']) ?? null;

/** The order's next version with these after-sales, and with what has to happen because of them. */
export function withAfterSales(
  order: Order,
  afterSales: AfterSale[],
  nowMs: number,
  added: readonly OrderEvent[] = [],
): Order {
  const events = withEvents(order.events, added);
  return {
    ...order,
    ...afterSaleFields(order, afterSales, { atMs: nowMs, behind: order.timeline.length }),
    version: order.version + 1,
    untold: true,
    events,
    pending: events.length > 0,
    ...(added.length > 0 && { lookAtMs: nowMs + LOOK_AFTER_MS }),
  };
}

/** The same list with one of them changed. @throws RangeError when the order has none of that id */
export function changeOne(
  { _id, afterSales = [] }: Pick<Order, '_id' | 'afterSales'>,
  id: string,
  change: (afterSale: AfterSale) => AfterSale,
): AfterSale[] {
  if (!afterSales.some((one) => one.id === id)) throw new RangeError(`order ${_id} has no after-sale ${id}`);
  return afterSales.map((one) => (one.id === id ? change(one) : one));
}
