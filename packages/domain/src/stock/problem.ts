import type { Stock } from '../model/stock';

/** What is wrong with a stock document (I1), in words for whoever mends it; undefined when all holds. */
export function stockProblem(stock: Stock): string | undefined {
  const { onHand, reserved, available, held, holdEndsAtMs } = stock;
  if (![onHand, reserved, available].every(Number.isSafeInteger)) return 'a count is no whole number';
  if (reserved < 0) return `reserved is ${reserved}`;
  if (onHand < reserved) return `reserved ${reserved} of ${onHand} on hand`;
  if (available !== onHand - reserved)
    return `available ${available}, on hand ${onHand}, reserved ${reserved}`;

  if (stock.madeToOrder && (onHand !== 0 || Object.keys(held).length > 0))
    return 'what is made to order is counted';

  const holds = Object.values(held);
  if (holds.some((hold) => !Number.isSafeInteger(hold.qty) || hold.qty < 1))
    return 'a reservation of nothing';
  if (holds.length > 0 && holdEndsAtMs === undefined) return 'nobody looks when its reservations end';
  const heldQty = holds.reduce((sum, hold) => sum + hold.qty, 0);
  return heldQty === reserved ? undefined : `reservations sum to ${heldQty}, reserved is ${reserved}`;
}
