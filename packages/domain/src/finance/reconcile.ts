import groupBy from 'lodash-es/groupBy';
import sumBy from 'lodash-es/sumBy';
import uniq from 'lodash-es/uniq';
import uniqBy from 'lodash-es/uniqBy';
import { orderRefunds } from '../afterSale/refunds';
import type { Difference } from '../model/finance';
import type { Order } from '../model/order';

/** What reconciliation looks at of an order. */
export type OurOrder = Pick<
  Order,
  '_id' | 'state' | 'payFen' | 'transactionId' | 'refund' | 'afterSales' | 'payment' | 'refusedNotices'
>;

export interface BillOfDay {
  payments: readonly { outTradeNo: string; transactionId: string; amountFen: number }[];
  refunds: readonly { outTradeNo: string; outRefundNo: string; refundFen: number; state: string }[];
}

/** startMs ≤ a time of the day < endMs, in UTC milliseconds. */
export interface DayRange {
  startMs: number;
  endMs: number;
}

/**
 * Compares one merchant's bill of a day with our orders: every difference once, by order and kind. Nothing is concluded from it
 * here: the bill is a snapshot, and who settles a difference asks WeChat Pay again.
 *
 * @param orders every order that was paid or is refunded on the day, and every one that the bill names; others do not matter.
 */
export function reconcile(orders: readonly OurOrder[], bill: BillOfDay, day: DayRange): Difference[] {
  const payments = groupBy(bill.payments, 'outTradeNo');
  const refunds = groupBy(
    bill.refunds.filter(({ state }) => state !== 'FAIL'),
    'outTradeNo',
  );
  const known = new Map(orders.map((order) => [order._id, order]));
  const ids = new Set([...known.keys(), ...Object.keys(payments), ...Object.keys(refunds)]);
  return [...ids].flatMap((id) => {
    const order = known.get(id);
    return [...ofPayment(id, order, payments[id] ?? [], day), ...ofRefund(id, order, refunds[id] ?? [], day)];
  });
}

export const within = (atMs: number | undefined, { startMs, endMs }: DayRange) =>
  atMs !== undefined && startMs <= atMs && atMs < endMs;

function ofPayment(
  orderId: string,
  order: OurOrder | undefined,
  rows: BillOfDay['payments'],
  day: DayRange,
): Difference[] {
  const paid = order?.transactionId !== undefined;
  const oursFen = paid ? order.payFen : null;
  if (rows.length === 0) {
    const missing = paid && order.payFen > 0 && within(order.payment?.atMs, day);
    return missing ? [{ kind: 'missingThere', orderId, oursFen, billFen: null }] : [];
  }
  const billFen = sumBy(uniqBy(rows, 'transactionId'), 'amountFen');
  const difference = { orderId, oursFen, billFen };
  const foreign = paid && rows.some(({ transactionId }) => transactionId !== order.transactionId);
  const twice = foreign || new Set(rows.map(({ transactionId }) => transactionId)).size > 1;
  return [
    ...(paid ? [] : [{ kind: 'missingHere' as const, ...difference }]),
    ...(twice ? [{ kind: 'twice' as const, ...difference }] : []),
    ...(order && rows.some(({ amountFen }) => amountFen !== order.payFen)
      ? [{ kind: 'amountDiffers' as const, ...difference }]
      : []),
  ];
}

/**
 * Parts of an order are given back on days of their own: the bill of a day is compared with what it names of ours and what it should have
 * named. What was given back at the merchant's desk has numbers of its own: a bill that names none of ours is compared with all of them.
 */
function ofRefund(
  orderId: string,
  order: OurOrder | undefined,
  rows: BillOfDay['refunds'],
  day: DayRange,
): Difference[] {
  const ours = order ? orderRefunds(order) : [];
  const due = ours.filter(({ done, requestedAtMs }) => done && within(requestedAtMs, day));
  if (rows.length === 0) {
    const oursFen = sumBy(due, 'amountFen');
    return oursFen > 0 ? [{ kind: 'refundDiffers', orderId, oursFen, billFen: null }] : [];
  }
  const numbers = new Set(rows.map(({ outRefundNo }) => outRefundNo));
  const named = ours.filter(({ outRefundNo }) => numbers.has(outRefundNo));
  const meant = named.length > 0 ? uniq([...named, ...due]) : ours;
  const oursFen = meant.length > 0 ? sumBy(meant, 'amountFen') : null;
  const billFen = sumBy(rows, 'refundFen');
  if (billFen !== oursFen) return [{ kind: 'refundDiffers', orderId, oursFen, billFen }];
  return meant.every(({ done }) => done) ? [] : [{ kind: 'stateDiffers', orderId, oursFen, billFen }];
}
