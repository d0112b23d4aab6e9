import fc from 'fast-check';
import { runs } from '../../testing/runs';
import { allocate } from './allocate';

const cents = fc.integer({ min: 0, max: 3 });
const prices = fc.integer({ min: 0, max: 100_000 });
// Over the contracts' limit for one amount, so that the products leave the safe integers.
const fortunes = fc.integer({ min: 0, max: 100_000_000_000_000 });
const weights = fc.oneof(
  fc.array(cents, { minLength: 1, maxLength: 12 }),
  fc.array(prices, { minLength: 1, maxLength: 50 }),
  fc.array(fortunes, { minLength: 1, maxLength: 50 }),
);
const total = (fens: readonly number[]) => fens.reduce((sum, fen) => sum + fen, 0);
/** A discount from nothing to all of it. */
const cart = weights.chain((lines) =>
  fc.tuple(
    fc.constant(lines),
    fc.oneof(fc.integer({ min: 0, max: total(lines) }), fc.constant(total(lines))),
  ),
);

/** What is wrong with the shares, worked out in BigInts; a property of many thousand carts is too hot for expect. */
function shareProblem(
  totalFen: number,
  lines: readonly number[],
  shares: readonly number[],
): string | undefined {
  const sum = BigInt(total(lines));
  if (shares.length !== lines.length || total(shares) !== totalFen) return 'shares do not sum to the total';
  for (const [i, share] of shares.entries()) {
    if (!Number.isSafeInteger(share) || share < 0 || share > lines[i]!)
      return `share ${i} is outside its line`;
    // |share − total·line/sum| < 1, without a division.
    const off = BigInt(share) * sum - BigInt(totalFen) * BigInt(lines[i]!);
    if (sum > 0n && (off >= sum || off <= -sum)) return `share ${i} is a fen or more from the exact share`;
  }
  return undefined;
}

test('I5: shares sum to the total, lie between 0 and their line, and are under 1 fen from the exact share', () => {
  fc.assert(
    fc.property(cart, ([lines, totalFen]) => {
      const problem = shareProblem(totalFen, lines, allocate(totalFen, lines));
      if (problem) throw new Error(problem);
    }),
    runs(5_000, 200_000),
  );
});

test('I5: the rest goes to the largest fractions, and between equal ones to the earlier line', () => {
  fc.assert(
    fc.property(cart, ([lines, totalFen]) => {
      const sum = BigInt(total(lines));
      if (sum === 0n) return;
      const exact = lines.map((line) => BigInt(totalFen) * BigInt(line));
      const byFraction = exact
        .map((product, i) => ({ i, fraction: product % sum }))
        .sort((a, b) => (a.fraction === b.fraction ? a.i - b.i : a.fraction < b.fraction ? 1 : -1));
      const raised = allocate(totalFen, lines).map((share, i) => BigInt(share) - exact[i]! / sum);
      const inOrder = byFraction.map(({ i }) => raised[i]);
      expect(inOrder.join('')).toMatch(/^1*0*$/);
    }),
    runs(2_000, 50_000),
  );
});

test('I5: two fen on three equal lines go to the first two', () => {
  expect(allocate(2, [1, 1, 1])).toEqual([1, 1, 0]);
  expect(allocate(1000, [1800, 1800, 2400])).toEqual([300, 300, 400]);
  expect(allocate(100, [333, 333, 334])).toEqual([33, 33, 34]);
  expect(allocate(0, [0, 0])).toEqual([0, 0]);
});

test('I5: a line that is worth nothing bears nothing', () => {
  expect(allocate(7, [0, 10, 0, 3])).toEqual([0, 5, 0, 2]);
});

test.each([
  [11, [5, 5]],
  [1, []],
  [-1, [5]],
  [0.5, [5]],
  [1, [0.5, 0.5]],
  [1, [-1, 3]],
  [1, [Number.MAX_SAFE_INTEGER, 1]],
  [NaN, [5]],
])('laying %d fen on %j is refused', (totalFen, lines) => {
  expect(() => allocate(totalFen, lines)).toThrow(RangeError);
});
