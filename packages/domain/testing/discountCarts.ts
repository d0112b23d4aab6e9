import fc from 'fast-check';
import type { Benefit, DiscountLine, Offer, PointsTerms } from '../src/discount/model';

/** A cart with what may be taken off it. */
export interface DiscountCart {
  lines: DiscountLine[];
  offers: Offer[];
  points: PointsTerms;
}

/** A coupon that stands alone in the group `g1`, but for what is given. */
export function offer(given: Partial<Offer> & { id: string; benefit: Benefit; reaches: number[] }): Offer {
  return {
    stage: 'coupon',
    group: { id: 'g1', rank: 1 },
    limit: 1,
    kin: given.id,
    expiresAtMs: 1_000,
    ...given,
  };
}

const fen = fc.oneof(
  { weight: 2, arbitrary: fc.nat(30) },
  { weight: 4, arbitrary: fc.nat(3_000) },
  { weight: 1, arbitrary: fc.nat(100_000_000_000) },
);

const anyLines = fc
  .array(fc.record({ qty: fc.integer({ min: 1, max: 4 }), unitFen: fen, isFee: fc.nat(7) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((lines) =>
    lines.map(({ qty, unitFen, isFee }, i): DiscountLine => ({
      id: `line${i}`,
      qty: isFee === 0 ? 1 : qty,
      amountFen: isFee === 0 ? unitFen : qty * unitFen,
      ...(isFee === 0 && { isFee: true }),
    })),
  );

/** How far a threshold lies under what its lines come to: just reached, just missed, or missed once something else was taken off. */
const tightness = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 50, max: 100 }).map((percent) => ({ percent, plus: 0 })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ percent: 100, plus: 0 }, { percent: 100, plus: 1 }, { percent: 0, plus: 0 }),
  },
);

const anyOffer = fc.record({
  kind: fc.constantFrom(
    ...(['cash', 'threshold', 'threshold', 'threshold', 'percent', 'percent'] as const),
    ...(['gift', 'deliveryFree', 'eachThreshold', 'unitPrice', 'bundle'] as const),
  ),
  tight: tightness,
  off: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2_000 })),
  percentOff: fc.integer({ min: 1, max: 100 }),
  cap: fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: undefined }),
  every: fc.integer({ min: 1, max: 4 }),
  last: fc.integer({ min: 1, max: 4 }),
  mask: fc.nat(255),
  everything: fc.boolean(),
  elsewhere: fc.nat(9),
  stage: fc.constantFrom('memberPrice', 'item', 'order', 'coupon', 'coupon', 'coupon', 'coupon'),
  group: fc.nat(3),
  kin: fc.nat(2),
  limit: fc.constantFrom(1, 1, 1, 2, 3),
  expiresAtMs: fc.nat(3),
});
type Drawn = typeof anyOffer extends fc.Arbitrary<infer T> ? T : never;

function benefitOf(
  drawn: Drawn,
  lines: readonly DiscountLine[],
  reaches: number[],
  countedFen: number,
): Benefit {
  const { kind, tight, off, percentOff, cap, every, last } = drawn;
  const thresholdFen = Math.floor((countedFen * tight.percent) / 100) + tight.plus;
  const capped = cap === undefined ? {} : { capFen: cap };
  switch (kind) {
    case 'cash':
      return { kind, offFen: off };
    case 'threshold':
      return { kind, thresholdFen, offFen: off };
    case 'percent':
      return { kind, thresholdFen, percentOff, ...capped };
    case 'gift':
    case 'deliveryFree':
      return { kind, thresholdFen, ...capped };
    case 'eachThreshold':
      return { kind, thresholdFen: Math.max(1, Math.floor(thresholdFen / every)), offFen: off, times: last };
    case 'unitPrice':
      return {
        kind,
        unitFens: reaches.map((i) => Math.floor((lines[i]!.amountFen / lines[i]!.qty) * (percentOff / 100))),
      };
    case 'bundle':
      return { kind, every, last: Math.min(every, last), percentOff };
  }
}

function offerOf(drawn: Drawn, i: number, lines: readonly DiscountLine[]): Offer {
  const goods = lines.flatMap(({ isFee }, at) => (isFee ? [] : [at]));
  const masked = (mask: number) => goods.filter((at) => drawn.everything || (mask >> at) & 1);
  const fees = lines.flatMap(({ isFee }, at) => (isFee ? [at] : []));
  const reaches = drawn.kind === 'deliveryFree' ? fees : masked(drawn.mask);
  const elsewhere = drawn.elsewhere === 0 || drawn.kind === 'deliveryFree';
  const counts = elsewhere ? masked(drawn.mask ^ 255) : reaches;
  const countedFen = counts.reduce((sum, at) => sum + lines[at]!.amountFen, 0);
  const { stage, group, kin, limit, expiresAtMs } = drawn;
  return {
    id: `offer${String(i).padStart(2, '0')}`,
    stage: stage as Offer['stage'],
    group: { id: `g${group}`, rank: group % 2 },
    ...{ limit, kin: `kin${kin}`, expiresAtMs },
    benefit: benefitOf(drawn, lines, reaches, countedFen),
    reaches,
    ...(elsewhere && { counts }),
  };
}

const anyPoints: fc.Arbitrary<PointsTerms> = fc.record({
  steps: fc.oneof(fc.constant(0), fc.nat(50), fc.nat(1_000_000)),
  stepFen: fc.constantFrom(1, 1, 2, 100),
  maxPercent: fc.constantFrom(50, 50, 30, 100, 0),
});

/** A few lines and at most so many offers, of which many just reach or just miss their thresholds. */
export const discountCarts = (maxOffers: number): fc.Arbitrary<DiscountCart> =>
  fc
    .record({ lines: anyLines, drawn: fc.array(anyOffer, { maxLength: maxOffers }), points: anyPoints })
    .map(({ lines, drawn, points }) => ({
      lines,
      offers: drawn.map((one, i) => offerOf(one, i, lines)),
      points,
    }));
