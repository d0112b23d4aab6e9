import type { Order } from '../model/order';
import type { AfterSale } from '../model/afterSale';
import { isAgreed } from './moves';
import { unitsLeft } from './share';

type Line = Order['lines'][number];
type Lines = Pick<Order, 'lines' | 'afterSales'>;

/** The order's lines with the units that were not given back; lines with none left are gone. */
export function linesLeft(order: Lines): Line[] {
  const left = unitsLeft(order);
  return order.lines.flatMap((line, i) => (left[i]! > 0 ? [{ ...line, qty: left[i]! }] : []));
}

/** What one after-sale is about, with how many units. */
export const linesOf = ({ lines }: Pick<Order, 'lines'>, afterSale: Pick<AfterSale, 'lines'>): Line[] =>
  afterSale.lines.flatMap(({ line, qty }) => (lines[line] ? [{ ...lines[line], qty }] : []));

/** What the order has put back on its shelf by parts; what a whole refund puts back is `linesBeforeWhole`. */
export const linesRestocked = (order: Lines): Line[] =>
  (order.afterSales ?? [])
    .filter((one) => isAgreed(one) && one.restock && !one.whole)
    .flatMap((one) => linesOf(order, one));

/** The goods that were the order's when it was given back whole: all but those of earlier parts. */
export const linesBeforeWhole = ({ lines, afterSales = [] }: Lines): Line[] =>
  linesLeft({ lines, afterSales: afterSales.filter(({ whole }) => !whole) });
