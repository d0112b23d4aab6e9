import fc from 'fast-check';
import { bestByBruteForce } from '../../testing/bruteForce';
import { discountCarts, offer, type DiscountCart } from '../../testing/discountCarts';
import { runs } from '../../testing/runs';
import { bestPlan } from './bestPlan';
import { NO_POINTS } from './model';

const planOf = ({ lines, offers, points }: DiscountCart) => bestPlan(lines, offers, points);

/** What differs from brute force; a property of many thousand carts is too hot for expect. */
function difference(cart: DiscountCart): string | undefined {
  const plan = planOf(cart);
  const best = bestByBruteForce(cart.lines, cart.offers, cart.points);
  const ids = plan.taken.map(({ offer }) => offer.id).join();
  const wanted = best.used.map(({ id }) => id).join();
  if (BigInt(plan.payFen) !== best.payFen)
    return `pays ${plan.payFen}, not ${best.payFen}: ${ids}, not ${wanted}`;
  if (BigInt(plan.leftFen) !== best.leftFen) return `leaves ${plan.leftFen}, not ${best.leftFen}`;
  if (ids !== wanted) return `uses ${ids}, not ${wanted}`;
  const byLine = plan.taken.map((taken) => taken.byLine.join()).join(' ');
  if (byLine !== best.byLine.map((fens) => fens.join()).join(' ')) return `lies otherwise: ${byLine}`;
  if (!plan.exact || plan.leastPayFen !== plan.payFen) return 'does not say that it is proven';
  return undefined;
}

test('I17: the best plan is what brute force finds in exact fractions, of up to 12 offers with tight thresholds', () => {
  fc.assert(
    fc.property(discountCarts(12), (cart) => {
      const wrong = difference(cart);
      if (wrong) throw new Error(wrong);
    }),
    runs(400, 10_000),
  );
});

test('I17: in whatever order lines and offers are given, the answer is the same', () => {
  const shuffled = discountCarts(10).chain((cart) =>
    fc.record({
      cart: fc.constant(cart),
      order: fc.shuffledSubarray(
        cart.lines.map((_, i) => i),
        { minLength: cart.lines.length },
      ),
      offers: fc.shuffledSubarray(cart.offers, { minLength: cart.offers.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ cart, order, offers }) => {
      const moved = offers.map((offer) => ({
        ...offer,
        reaches: offer.reaches.map((i) => order.indexOf(i)),
        ...(offer.counts && { counts: offer.counts.map((i) => order.indexOf(i)) }),
      }));
      const again = bestPlan(
        order.map((i) => cart.lines[i]!),
        moved,
        cart.points,
      );
      const view = ({ taken, payFen }: typeof again, place: (i: number) => number) => ({
        payFen,
        taken: taken.map(({ offer, byLine }) => [offer.id, cart.lines.map((_, i) => byLine[place(i)])]),
      });
      expect(view(again, (i) => order.indexOf(i))).toEqual(view(planOf(cart), (i) => i));
    }),
    runs(200, 5_000),
  );
});

test('I17: cut short, it says how much less may be possible, and never too little', () => {
  fc.assert(
    fc.property(discountCarts(12), fc.integer({ min: 1, max: 30 }), (cart, nodes) => {
      const { lines, offers, points } = cart;
      const short = bestPlan(lines, offers, points, { nodes });
      const { payFen } = planOf(cart);
      if (short.leastPayFen > payFen || short.payFen < payFen) throw new Error('a bound that does not hold');
      if (short.exact && short.payFen !== payFen) throw new Error('proven, and not the best');
    }),
    runs(400, 10_000),
  );
});

test('I17: a plan that leaves as much as another, but of the goods, which points can pay, is the better one', () => {
  const lines = [
    { id: 'latte', qty: 1, amountFen: 101 },
    { id: 'delivery', qty: 1, amountFen: 1, isFee: true },
  ];
  const [latte, delivery] = [[0], [1]];
  const offers = [
    offer({ id: 'free', benefit: { kind: 'deliveryFree' }, reaches: delivery }),
    offer({ id: 'all', stage: 'item', benefit: { kind: 'cash', offFen: 101 }, reaches: latte }),
  ];
  const points = { steps: 101, stepFen: 1, maxPercent: 100 };
  const rank = (ids: string[]) =>
    bestPlan(
      lines,
      offers.filter(({ id }) => ids.includes(id)),
      points,
    );
  expect(rank(['free', 'all'])).toMatchObject({ payFen: 0, leftFen: 0 });
  expect(rank(['free'])).toMatchObject({ payFen: 0, leftFen: 101 });
  expect(rank(['all'])).toMatchObject({ payFen: 1, leftFen: 1 });
});

test('I17: of plans that are equal in all else the smaller ids are used, whatever is tried first', () => {
  const lines = [{ id: 'latte', qty: 1, amountFen: 2_000 }];
  const group = { id: 'g', rank: 0 };
  const offers = [
    offer({ id: 'b', kin: '1', group, benefit: { kind: 'cash', offFen: 100 }, reaches: [0] }),
    offer({
      id: 'a',
      kin: '2',
      group,
      benefit: { kind: 'percent', thresholdFen: 0, percentOff: 5 },
      reaches: [0],
    }),
  ];
  for (const given of [offers, [...offers].reverse()]) {
    expect(bestPlan(lines, given, NO_POINTS).taken.map((one) => one.offer.id)).toEqual(['a']);
  }
});

test('I17: the bound knows that rounding may spare a line whose coupon then just reaches its threshold', () => {
  const lines = [
    { id: 'cake', qty: 1, amountFen: 100 },
    { id: 'tea', qty: 1, amountFen: 900 },
  ];
  const [cake, tea, all] = [[0], [1], [0, 1]];
  const group = (rank: number) => ({ id: `g${rank}`, rank });
  const cash = (offFen: number) => ({ kind: 'cash' as const, offFen });
  const offers = [
    // Tried first, and a fen worse than the next one of its group.
    offer({ id: 'a', group: group(0), benefit: cash(3), reaches: tea }),
    // 0.4 of its 4 fen are the cake's, which rounds to none; so of the next one.
    offer({ id: 'b', group: group(0), benefit: cash(4), reaches: all }),
    offer({ id: 'c', group: group(1), benefit: cash(4), reaches: all }),
    offer({
      ...{ id: 'd', group: group(2), reaches: cake },
      benefit: { kind: 'threshold', thresholdFen: 100, offFen: 50 },
    }),
  ];
  const { taken, payFen } = bestPlan(lines, offers, NO_POINTS);
  expect(taken.map((one) => one.offer.id)).toEqual(['b', 'c', 'd']);
  expect(payFen).toBe(1_000 - 58);
});

test('I17: where points pay for all that is left, the larger saving is found nevertheless', () => {
  const lines = [
    { id: 'cake', qty: 1, amountFen: 9 },
    { id: 'tea', qty: 1, amountFen: 1 },
  ];
  const fifth = { kind: 'percent', thresholdFen: 10, percentOff: 20 } as const;
  const offers = [
    offer({ id: 'coupon', benefit: { kind: 'threshold', thresholdFen: 9, offFen: 1 }, reaches: [0] }),
    offer({ id: 'member', stage: 'memberPrice', benefit: fifth, reaches: [0, 1] }),
  ];
  const points = { steps: 10, stepFen: 1, maxPercent: 100 };
  expect(bestPlan(lines, offers, points)).toMatchObject({ payFen: 0, leftFen: 8 });
});
