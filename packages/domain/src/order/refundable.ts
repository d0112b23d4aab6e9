import sumBy from 'lodash-es/sumBy';
import type { Order } from '../model/order';

/**
 * What an order that is given back whole returns (I6): all that was paid for it. Its fees go back with it until it has gone out of the
 * door; from then on the way has been made and the boxes are used, and only the goods are returned.
 */
export function refundableFen({
  payFen,
  fees,
  timeline,
}: Pick<Order, 'payFen' | 'fees' | 'timeline'>): number {
  const wentOut = timeline.some(({ state }) => state === 'delivering');
  return wentOut ? payFen - sumBy(fees, 'amountFen') : payFen;
}
