import { mulDiv } from './mulDiv';

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
  if (sumFen === 0) return weightsFen.map(() => 0);

  const shares = weightsFen.map((weight, line) => ({ line, ...mulDiv(totalFen, weight, sumFen) }));
  const sharesFen = shares.map((share) => share.quotient);
  const leftFen = totalFen - sharesFen.reduce((sum, share) => sum + share, 0);
  const byFraction = [...shares].sort((a, b) => b.rest - a.rest || a.line - b.line);
  for (const { line } of byFraction.slice(0, leftFen)) sharesFen[line]! += 1;
  return sharesFen;
}
