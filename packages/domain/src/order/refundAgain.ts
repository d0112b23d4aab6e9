import type { Order } from '../model/order';
import { lookAgainAtMs } from './lookAfter';

/** The number at the merchant of the refund of all that is left: the order's own id, as that is once (I6); a later attempt's has its number. */
export const outRefundNo = ({ _id, refund }: Pick<Order, '_id' | 'refund'>): string =>
  refund?.attempt === undefined ? _id : `${_id}-${refund.attempt}`;

/** WeChat Pay closed a refund without giving the money back: it is still due, and asked for again under a new number (I9). */
export function refundAgain(order: Order, nowMs: number): Order {
  const { refund, holdId } = order;
  if (order.state !== 'refunding' || !refund) throw new RangeError(`${order._id} is not being refunded`);
  const attempt = (refund.attempt ?? 1) + 1;
  const event = { id: `${holdId}-refund-${attempt}`, type: 'refund' as const, holdId, atMs: nowMs };
  return {
    ...order,
    version: order.version + 1,
    refund: { ...refund, attempt },
    events: [...order.events, event],
    pending: true,
    lookAtMs: lookAgainAtMs(order, nowMs),
  };
}
