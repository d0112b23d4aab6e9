import { mulDiv } from './mulDiv';

/**
 * What giving back the k-th unit of a line refunds (I6): F(k) − F(k−1) with F(k) = ⌊paid·k ÷ qty⌋. Whatever the steps,
 * the refunds of k units sum to F(k), and those of all units to what was paid.
 *
 * @param paidFen what was paid for the whole line.
 * @param kth counts from 1.
 */
export function unitRefundFen(paidFen: number, qty: number, kth: number): number {
  if (!Number.isSafeInteger(kth) || kth < 1 || kth > qty) {
    throw new RangeError(`unit ${kth} of ${qty}`);
  }
  return mulDiv(paidFen, kth, qty).quotient - mulDiv(paidFen, kth - 1, qty).quotient;
}
