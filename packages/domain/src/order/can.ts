import { askProblem } from '../afterSale/ask';
import { invoiceProblem } from '../invoice/invoice';
import type { Order } from '../model/order';
import { findMove, fitsKind } from './transitions';

/** What the member may do with the order now. A paid one may be cancelled until the store accepts it, an appointment for longer. */
export function orderCan(
  order: Order,
  nowMs: number,
): { pay: boolean; cancel: boolean; askAfterSale: boolean; askInvoice: boolean } {
  return {
    pay: order.state === 'unpaid' && nowMs < order.expiresAtMs,
    cancel: mayCancel(order, nowMs),
    askInvoice: invoiceProblem(order) === undefined,
    askAfterSale: askProblem(order, 'member', nowMs) === undefined,
  };
}

function mayCancel(order: Order, nowMs: number): boolean {
  const move = findMove(order.state, order.state === 'unpaid' ? 'closed' : 'refunding');
  return (
    move !== undefined &&
    move.by.includes('member') &&
    fitsKind(move, order.fulfilment.kind) &&
    !move.guard?.(order, nowMs, 'member')
  );
}
