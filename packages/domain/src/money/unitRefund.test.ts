import fc from 'fast-check';
import { runs } from '../../testing/runs';
import { unitRefundFen } from './unitRefund';

/** Every way to give back `qty` units in steps: for 3 these are 3, 2+1, 1+2 and 1+1+1. */
function* partitions(qty: number): Generator<number[]> {
  if (qty === 0) yield [];
  for (let first = 1; first <= qty; first++) {
    for (const rest of partitions(qty - first)) yield [first, ...rest];
  }
}

function expectWholeRefund(paidFen: number, qty: number, steps: readonly number[]) {
  let unit = 0;
  let refundedFen = 0;
  for (const step of steps) {
    for (let i = 0; i < step; i++) {
      const fen = unitRefundFen(paidFen, qty, ++unit);
      if (fen < 0 || Math.abs(fen - paidFen / qty) >= 1) throw new Error(`unit ${unit} refunds ${fen}`);
      refundedFen += fen;
    }
    if (refundedFen > paidFen) throw new Error(`${refundedFen} fen refunded of ${paidFen}`);
  }
  expect(refundedFen).toBe(paidFen);
}

test('I6: in every partition of a quantity the refunds equal what was paid, and never exceed it', () => {
  for (let qty = 1; qty <= 7; qty++) {
    for (const steps of partitions(qty)) {
      for (const paidFen of [0, 1, qty - 1, qty, qty + 1, 99, 100, 1001])
        expectWholeRefund(paidFen, qty, steps);
    }
  }
});

test('I6: the same for any amount and quantity in random steps', () => {
  const paid = fc.oneof(fc.nat(500), fc.nat(100_000_000_000), fc.maxSafeNat());
  fc.assert(
    fc.property(
      paid,
      fc.integer({ min: 1, max: 99 }),
      fc.infiniteStream(fc.integer({ min: 1, max: 9 })),
      (paidFen, qty, sizes) => {
        const steps: number[] = [];
        for (let left = qty; left > 0; left -= steps.at(-1)!) steps.push(Math.min(left, sizes.next().value!));
        if (paidFen < 1e14) expectWholeRefund(paidFen, qty, steps);
        let refunded = 0n;
        for (let k = 1; k <= qty; k++) refunded += BigInt(unitRefundFen(paidFen, qty, k));
        expect(refunded).toBe(BigInt(paidFen));
      },
    ),
    runs(300, 5_000),
  );
});

test.each([0, 4, 1.5])('I6: there is no unit %d of 3', (kth) => {
  expect(() => unitRefundFen(100, 3, kth)).toThrow(RangeError);
});
