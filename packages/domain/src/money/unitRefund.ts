import { mulDiv } from './mulDiv';

/** F(k) = ⌊paid·k ÷ qty⌋: what giving back k units of a line refunds together. */
export const refundedOfUnits = (paidFen: number, qty: number, k: number): number =>
  mulDiv(paidFen, k, qty).quotient;

/**
 * What giving back the k-th unit of a line refunds (I6): F(k) − F(k−1). Whatever the steps,
 * the refunds of k units sum to F(k), and those of all units to what was paid.
 *
 * @param paidFen what was paid for the whole line.
 * @param kth counts from 1.
 */
export function unitRefundFen(paidFen: number, qty: number, kth: number): number {
  if (!Number.isSafeInteger(kth) || kth < 1 || kth > qty) {
    throw new RangeError(`unit ${kth} of ${qty}`);
  }
  return refundedOfUnits(paidFen, qty, kth) - refundedOfUnits(paidFen, qty, kth - 1);
}
