import type { Stock } from '../model/stock';
import { Refusal } from '../refusal';

/**
 * By how many units a count of everything that lies there, reserved or not, changes the shelf.
 * @throws Refusal STOCK_SHORT with `details: {reserved}` when fewer were counted than orders have reserved.
 */
export function countDelta(
  { onHand, reserved }: Pick<Stock, 'onHand' | 'reserved'>,
  counted: number,
): number {
  if (counted < reserved) {
    const message = `其中 ${reserved} 件已被顾客下单，盘点数不能更少；请先处理这些订单`;
    throw new Refusal('STOCK_SHORT', message, { reserved });
  }
  return counted - onHand;
}

/** Whether so little is left that the store is to be told. */
export const isLow = ({
  available,
  alertAt,
  madeToOrder,
}: Pick<Stock, 'available' | 'alertAt' | 'madeToOrder'>): boolean =>
  !madeToOrder && alertAt !== undefined && available <= alertAt;
