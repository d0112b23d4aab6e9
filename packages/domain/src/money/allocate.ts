import { EXACT_QUOTIENT, mulDiv } from './mulDiv';

/**
 * Lays an amount on lines in proportion to their weights, in whole fen (I5): the largest remainder method. Every line
 * first gets its exact share rounded down; what is left goes, one fen each, to the largest fractions, and between equal
 * fractions to the earlier line.
 *
 * @param totalFen what to lay, at most the sum of the weights: a discount is never more than what it lies on.
 * @param weightsFen what the lines are worth, each ≥ 0. A share never is more than its line.
 * @returns one share for each line; they sum to `totalFen`, and each is less than 1 fen from the exact share.
 * @throws RangeError for amounts that are no safe integers ≥ 0, or a total over the weights' sum.
 */
export function allocate(totalFen: number, weightsFen: readonly number[]): number[] {
  const sumFen = weightsFen.reduce((sum, weight) => sum + weight, 0);
  const isAmount = (fen: number) => Number.isSafeInteger(fen) && fen >= 0;
  if (![totalFen, sumFen, ...weightsFen].every(isAmount) || totalFen > sumFen) {
    throw new RangeError(`cannot lay ${totalFen} fen on lines of ${weightsFen.join(', ')} fen`);
  }
  const lines = weightsFen.map((_, line) => line);
  const shares = new Float64Array(lines.length);
  layShares(totalFen, { lines, weightsFen, sumFen }, { shares, rests: new Float64Array(lines.length) });
  return [...shares];
}

/**
 * `allocate` of amounts that are known to be sound, on some of the lines, without making anything anew: the best price of a cart tries it
 * thousands of times.
 *
 * @param on the lines' places among the weights, and the sum of what they are worth
 * @param into `shares` gets one for each of `on.lines`; `rests` is room to work in
 */
export function layShares(
  totalFen: number,
  on: { lines: readonly number[]; weightsFen: ArrayLike<number>; sumFen: number },
  into: { shares: Float64Array; rests: Float64Array },
): void {
  const { lines, weightsFen, sumFen } = on;
  const { shares, rests } = into;
  let leftFen = totalFen;
  for (let i = 0; i < lines.length; i += 1) {
    const product = totalFen * weightsFen[lines[i]!]!;
    if (product <= EXACT_QUOTIENT && sumFen <= EXACT_QUOTIENT) {
      shares[i] = sumFen === 0 ? 0 : Math.floor(product / sumFen);
      rests[i] = product - shares[i]! * sumFen;
    } else {
      const { quotient, rest } = mulDiv(totalFen, weightsFen[lines[i]!]!, sumFen);
      shares[i] = quotient;
      rests[i] = rest;
    }
    leftFen -= shares[i]!;
  }
  for (; leftFen > 0; leftFen -= 1) {
    let largest = 0;
    for (let i = 1; i < lines.length; i += 1) if (rests[i]! > rests[largest]!) largest = i;
    shares[largest]! += 1;
    rests[largest] = -1;
  }
}
