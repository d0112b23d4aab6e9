import fc from 'fast-check';
import { runs } from '../../testing/runs';
import { unitRefundFen } from '../money/unitRefund';
import { afterSaleShare, restShare, unitsLeft, type Worth } from './share';

/** An order of a few lines, part of whose price points have paid, and part of which fees are. */
const worth: fc.Arbitrary<Worth> = fc
  .record({
    lines: fc.array(
      fc.record({
        qty: fc.integer({ min: 1, max: 5 }),
        amountFen: fc.oneof(fc.constant(0), fc.nat(400), fc.nat(9_000_000)),
        byPoints: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    feeFen: fc.constantFrom(0, 500),
    out: fc.boolean(),
    earnPoints: fc.nat(300),
  })
  .map(({ lines, feeFen, out, earnPoints }) => {
    const byLine = lines.map(({ amountFen, byPoints }) => Math.floor(amountFen * byPoints));
    const usedPoints = byLine.reduce((sum, fen) => sum + fen, 0);
    return {
      lines: lines.map(({ qty, amountFen }, i) => ({ qty, payFen: amountFen - byLine[i]! })),
      discounts: usedPoints > 0 ? [{ source: 'points' as const, byLine }] : [],
      fees: [{ amountFen: feeFen }],
      ...{ usedPoints, earnPoints, earnGrowth: earnPoints * 3 },
      timeline: [{ state: out ? ('delivering' as const) : ('paid' as const) }],
      afterSales: [],
    };
  });

/** Gives the order back in steps that a stream of numbers chooses. */
function* inSteps(order: Worth, sizes: Iterator<number>) {
  let now = order;
  for (;;) {
    const left = unitsLeft(now).flatMap((qty, line) => (qty > 0 ? [{ line, qty }] : []));
    if (left.length === 0) return;
    const some = left.filter(() => sizes.next().value % 2 === 0);
    const lines = (some.length > 0 ? some : left.slice(0, 1)).map(({ line, qty }) => ({
      line,
      qty: 1 + (sizes.next().value % qty),
    }));
    yield { before: now, lines, share: afterSaleShare(now, lines) };
    now = { ...now, afterSales: [...(now.afterSales ?? []), { state: 'refunded', lines }] };
  }
}

test('I6: whatever the steps, parts sum to what was paid for the goods, and the fees come with the last unit until it has gone out', () => {
  fc.assert(
    fc.property(worth, fc.infiniteStream(fc.nat(20)), (order, sizes) => {
      const sum = { amountFen: 0, points: 0, earned: 0, growth: 0 };
      const goodsFen = order.lines.reduce((all, { payFen }) => all + payFen, 0);
      const out = order.timeline[0]!.state === 'delivering';
      let wholes = 0;
      for (const { before, lines, share } of inSteps(order, sizes)) {
        expect(share.amountFen).toBeGreaterThanOrEqual(0);
        expect(share.points).toBeGreaterThanOrEqual(0);
        expect(share.earned).toBeGreaterThanOrEqual(0);
        expect(share.growth).toBeGreaterThanOrEqual(0);
        expect(restShare(before).amountFen).toBe(
          goodsFen + (out ? 0 : order.fees[0]!.amountFen) - sum.amountFen,
        );
        sum.amountFen += share.amountFen;
        sum.points += share.points;
        sum.earned += share.earned;
        sum.growth += share.growth;
        if (share.whole) wholes += 1;
        else expect(share.amountFen).toBe(unitByUnit(before, lines));
      }
      expect(sum).toEqual({
        amountFen: goodsFen + (out ? 0 : order.fees[0]!.amountFen),
        points: order.usedPoints,
        earned: order.earnPoints,
        growth: order.earnGrowth,
      });
      expect(wholes).toBe(1);
    }),
    runs(500, 20_000),
  );
});

/** The same said by single units: the k-th of a line is worth F(k) − F(k−1). */
function unitByUnit({ lines, afterSales = [] }: Worth, asked: readonly { line: number; qty: number }[]) {
  let fen = 0;
  for (const { line, qty } of asked) {
    let k = afterSales
      .flatMap((one) => one.lines.filter((part) => part.line === line))
      .reduce((n, part) => n + part.qty, 0);
    for (let i = 0; i < qty; i++) fen += unitRefundFen(lines[line]!.payFen, lines[line]!.qty, ++k);
  }
  return fen;
}

test('I6: units that wait for a decision, or were refused, are not given back', () => {
  const one: Worth = {
    lines: [{ qty: 3, payFen: 100 }],
    discounts: [],
    fees: [],
    usedPoints: 0,
    earnPoints: 1,
    timeline: [],
  };
  for (const state of ['asked', 'forwarded', 'refused', 'withdrawn'] as const)
    expect(unitsLeft({ ...one, afterSales: [{ state, lines: [{ line: 0, qty: 2 }] }] })).toEqual([3]);
  expect(unitsLeft({ ...one, afterSales: [{ state: 'refunding', lines: [{ line: 0, qty: 2 }] }] })).toEqual([
    1,
  ]);
  expect(afterSaleShare(one, [{ line: 0, qty: 1 }])).toEqual({
    amountFen: 33,
    points: 0,
    earned: 0,
    growth: 0,
    withheldFen: 0,
    whole: false,
  });
});
