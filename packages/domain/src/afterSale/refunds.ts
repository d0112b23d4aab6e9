import sumBy from 'lodash-es/sumBy';
import type { AfterSale } from '../model/afterSale';
import type { Order } from '../model/order';
import { outRefundNo } from '../order/refundAgain';
import { isAgreed } from './moves';

/** A part's number at WeChat Pay: each after-sale has its own, and each attempt of it. */
export const partRefundNo = ({ _id }: Pick<Order, '_id'>, { id, attempt }: AfterSale): string =>
  attempt === undefined ? `${_id}-${id}` : `${_id}-${id}-${attempt}`;

/** One refund of an order's, of the whole rest or of a part. */
export interface OrderRefund {
  outRefundNo: string;
  amountFen: number;
  requestedAtMs: number;
  done: boolean;
  /** Of a part. */
  afterSaleId?: string;
}

/** The refunds that were ever due for an order, each under its present number, those of nothing among them. */
export function orderRefunds(order: Pick<Order, '_id' | 'state' | 'refund' | 'afterSales'>): OrderRefund[] {
  const { refund, state, afterSales = [] } = order;
  const parts = afterSales
    .filter((one) => isAgreed(one) && !one.whole)
    .map((one) => ({
      outRefundNo: partRefundNo(order, one),
      amountFen: one.amountFen,
      requestedAtMs: one.decidedAtMs!,
      done: one.state === 'refunded',
      afterSaleId: one.id,
    }));
  if (!refund) return parts;
  const { amountFen, requestedAtMs } = refund;
  return [
    ...parts,
    { outRefundNo: outRefundNo(order), amountFen, requestedAtMs, done: state === 'refunded' },
  ];
}

/** All that an order gave back, or will have given back when WeChat Pay is done (I6). */
export const backFen = (order: Pick<Order, '_id' | 'state' | 'refund' | 'afterSales'>): number =>
  sumBy(orderRefunds(order), 'amountFen');

/**
 * The refund that a number of ours is about, whichever attempt it was; undefined for a number of somebody else's: the merchant's desk.
 * @param number as WeChat Pay says it
 */
export function refundOfNumber(order: Order, number: string): OrderRefund | undefined {
  const attempts = (own: string) => own === number || number.startsWith(`${own}-`);
  return orderRefunds(order).find(({ afterSaleId }) =>
    afterSaleId === undefined
      ? number === order._id || (attempts(order._id) && /^-\d+$/.test(number.slice(order._id.length)))
      : attempts(`${order._id}-${afterSaleId}`),
  );
}
