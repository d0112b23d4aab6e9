import type { OffSale } from '@fangzhen/contracts';
import { MAX_QTY } from '../cart/limits';
import { NOT_UNTIL_PUT_BACK, type Stock } from '../model/stock';
import { shanghaiDay } from '../time/shanghai';

/** What `offSale` must be none of for a SKU to be sold at that moment. */
export const offSaleMarks = (nowMs: number): string[] => [NOT_UNTIL_PUT_BACK, shanghaiDay(nowMs).key];

/** What can be had of a SKU now: nothing of what the store has taken off sale; of what is made to order as many as an order takes. */
export function sellable(
  { available, offSale, madeToOrder }: Pick<Stock, 'available' | 'offSale' | 'madeToOrder'>,
  nowMs: number,
): number {
  if (offSaleUntil(offSale, nowMs)) return 0;
  return madeToOrder ? MAX_QTY : available;
}

/** For how long a mark still keeps it off sale; undefined where it is sold. */
export function offSaleUntil(mark: string | undefined, nowMs: number): OffSale | undefined {
  if (mark === NOT_UNTIL_PUT_BACK) return 'untilPutBack';
  return mark === shanghaiDay(nowMs).key ? 'today' : undefined;
}

/** The mark for as long as that. */
export const offSaleMark = (until: OffSale, nowMs: number): string =>
  until === 'today' ? shanghaiDay(nowMs).key : NOT_UNTIL_PUT_BACK;
