import fc from 'fast-check';
import { anyPriceInput, cartLine, coupon, NOW_MS, priceInput } from '../../testing/carts';
import { bestCoupons, mostPoints } from '../../testing/evaluator';
import { runs } from '../../testing/runs';
import { feesFen } from './fees';
import { priceCart, type PricedCart, type PriceInput } from './priceCart';
import { GROUP_RULES } from './rules';
import { splitCart } from './splitCart';

const sum = (fens: readonly number[]) => fens.reduce((total, fen) => total + fen, 0);
const latte = cartLine({ skuId: 'latte', unitFen: 1800, qty: 2 });
const cake = cartLine({ skuId: 'cake', categoryId: 'bakery', unitFen: 2400 });

/** What does not add up in a priced cart; a property of many thousand carts is too hot for expect. */
function matrixProblem(
  { fees: asked = [] }: PriceInput,
  { lines, discounts, itemsFen, payFen, fees }: PricedCart,
): string | undefined {
  for (const [i, { amountFen, offs = [] }] of fees.entries()) {
    if (amountFen < 0 || offs.some((off) => off.amountFen <= 0)) return `fee ${i} takes nothing, or gives`;
    if (amountFen + sum(offs.map((off) => off.amountFen)) !== asked[i]!.amountFen)
      return `fee ${i} does not sum`;
  }
  if (itemsFen !== sum(lines.map((line) => line.amountFen))) return 'lines do not sum to the items';
  if (payFen !== sum(lines.map((line) => line.payFen))) return 'lines do not sum to what is paid';
  if (payFen !== itemsFen - sum(discounts.map((discount) => discount.amountFen)))
    return 'items − discounts ≠ paid';
  for (const { sourceId, amountFen, byLine } of discounts) {
    if (byLine.length !== lines.length || sum(byLine) !== amountFen)
      return `${sourceId} is not all on the lines`;
    if (amountFen <= 0 || byLine.some((fen) => fen < 0)) return `${sourceId} takes nothing, or gives`;
  }
  for (const [i, line] of lines.entries()) {
    if (line.amountFen !== line.qty * line.unitFen) return `line ${i} is not its units`;
    if (line.discountFen !== sum(discounts.map(({ byLine }) => byLine[i]!)))
      return `column ${i} does not sum`;
    if (line.payFen !== line.amountFen - line.discountFen || line.payFen < 0) return `line ${i} pays wrong`;
  }
  return undefined;
}

test('I5, I11: lines sum to the order, and the matrix of lines and discounts sums the same both ways', () => {
  fc.assert(
    fc.property(anyPriceInput, (input) => {
      const problem = matrixProblem(input, priceCart(input));
      if (problem) throw new Error(problem);
    }),
    runs(2_000, 200_000),
  );
});

test('I11: by payer the discounts sum to the same, and every one names a source that was given', () => {
  fc.assert(
    fc.property(anyPriceInput, (input) => {
      const { lines, discounts } = priceCart(input);
      const payers = ['group', 'brand', 'store'] as const;
      const byPayer = payers.map((payer) => discounts.filter((discount) => discount.payer === payer));
      expect(sum(byPayer.flat().map((discount) => discount.amountFen))).toBe(
        sum(lines.map((line) => line.discountFen)),
      );
      for (const { source, sourceId, payer } of discounts) {
        const given = input.coupons.find(({ _id }) => _id === sourceId);
        expect(payer).toBe(source === 'points' ? input.rules.pointsPayer : given?.payer);
      }
    }),
    runs(500, 20_000),
  );
});

test('I17: the coupons that are best together, then points: as a second evaluator finds it in exact fractions', () => {
  fc.assert(
    fc.property(anyPriceInput, (input) => {
      const priced = priceCart(input);
      const best = bestCoupons(input);
      expect(priced.couponIds).toEqual(best.used.map(({ id }) => id));
      const otherFees = (input.fees ?? []).filter(
        ({ storeId, kind }) => kind !== 'delivery' || !input.lines.some((line) => line.storeId === storeId),
      );
      const leftFeesFen = BigInt(feesFen(priced.fees) - feesFen(otherFees));
      const goodsFen = best.leftFen - leftFeesFen;
      const usable = mostPoints(goodsFen, input.pointsBalance, input);
      const wanted = input.pointsChoice === 'max' ? input.pointsBalance : input.pointsChoice;
      const used = mostPoints(goodsFen, Math.min(wanted, input.pointsBalance), input);
      expect(BigInt(priced.points.usable)).toBe(usable.points);
      expect(BigInt(priced.points.used)).toBe(used.points);
      expect(BigInt(priced.payFen) + leftFeesFen).toBe(best.payFen);
    }),
    runs(1_000, 50_000),
  );
});

test('every coupon is an option, and says what it takes off or why it is not used', () => {
  fc.assert(
    fc.property(anyPriceInput, (input) => {
      const { coupons, couponIds, discounts, fees } = priceCart(input);
      expect(coupons.map(({ couponId }) => couponId).sort()).toEqual(
        input.coupons.map(({ _id }) => _id).sort(),
      );
      for (const { couponId, used, usable, savingFen, reason, instead } of coupons) {
        expect(used).toBe(couponIds.includes(couponId));
        expect(reason === undefined).toBe(used);
        expect(savingFen > 0).toBe(usable);
        const offs = [...discounts, ...fees.flatMap((fee) => fee.offs ?? [])];
        const own = offs.filter(({ sourceId }) => sourceId === couponId);
        if (used) expect(sum(own.map(({ amountFen }) => amountFen))).toBe(savingFen);
        for (const id of instead) expect(couponIds).toContain(id);
      }
    }),
    runs(300, 20_000),
  );
});

test('I17: in whatever order lines and coupons come, each line pays the same', () => {
  const shuffled = anyPriceInput.chain((input) =>
    fc.record({
      input: fc.constant(input),
      lines: fc.shuffledSubarray([...input.lines], { minLength: input.lines.length }),
      coupons: fc.shuffledSubarray([...input.coupons], { minLength: input.coupons.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ input, lines, coupons }) => {
      const paid = ({ lines: priced, couponIds, coupons: options }: PricedCart) => ({
        couponIds,
        options,
        fens: Object.fromEntries(priced.map(({ storeId, skuId, payFen }) => [`${storeId} ${skuId}`, payFen])),
      });
      expect(paid(priceCart({ ...input, lines, coupons }))).toEqual(paid(priceCart(input)));
    }),
    runs(300, 20_000),
  );
});

test('I1: the same SKU twice is one line, at the price of one line', () => {
  const twice = priceCart(priceInput({ lines: [{ ...latte, qty: 1 }, cake, { ...latte, qty: 1 }] }));
  expect(twice).toEqual(priceCart(priceInput({ lines: [latte, cake] })));
  expect(twice.lines.map(({ skuId, qty }) => [skuId, qty])).toEqual([
    ['latte', 2],
    ['cake', 1],
  ]);
});

test('a coupon and points, laid on the lines they reach', () => {
  const priced = priceCart(
    priceInput({
      lines: [latte, cake],
      coupons: [
        coupon({
          _id: 'c1',
          benefit: { kind: 'threshold', thresholdFen: 3000, offFen: 600 },
          scope: { categoryIds: ['drinks'] },
        }),
      ],
      pointsBalance: 1000,
      pointsChoice: 'max',
    }),
  );
  expect(priced.discounts).toEqual([
    { source: 'coupon', sourceId: 'c1', title: 'c1', payer: 'brand', amountFen: 600, byLine: [600, 0] },
    {
      source: 'points',
      sourceId: 'points',
      title: '积分抵扣',
      payer: 'group',
      amountFen: 1000,
      byLine: [556, 444],
    },
  ]);
  expect(priced).toMatchObject({ itemsFen: 6000, payFen: 4400, couponIds: ['c1'], earnPoints: 44 });
  expect(priced.points).toEqual({ balance: 1000, usable: 1000, used: 1000, pointsPerYuan: 100 });
});

test('points pay at most half of what the coupon leaves', () => {
  const priced = priceCart(priceInput({ lines: [latte], pointsBalance: 99_999, pointsChoice: 'max' }));
  expect(priced.points.used).toBe(1800);
  expect(priced.payFen).toBe(1800);
});

test('a coupon that is named and cannot be used is not used, and its option says why', () => {
  const late = coupon({ _id: 'late', expiresAtMs: NOW_MS });
  const fine = coupon({ _id: 'fine' });
  const priced = priceCart(
    priceInput({ lines: [latte], coupons: [late, fine], couponChoice: { ids: ['late'] } }),
  );
  expect(priced.couponIds).toEqual([]);
  expect(priced.payFen).toBe(3600);
  expect(priced.coupons[1]).toMatchObject({ couponId: 'late', usable: false, reason: '这张券已过期' });
});

test('with nothing in the cart everything is nothing', () => {
  expect(priceCart(priceInput({ coupons: [coupon({ _id: 'c1' })], pointsBalance: 5 }))).toMatchObject({
    itemsFen: 0,
    payFen: 0,
    couponIds: [],
    discounts: [],
    earnPoints: 0,
  });
});

test.each([
  { qty: 0 },
  { qty: -1 },
  { qty: 1.5 },
  { unitFen: -1 },
  { unitFen: 0.5 },
  { unitFen: 2 ** 52, qty: 9 },
])('a line of %j is refused', (wrong) => {
  expect(() => priceCart(priceInput({ lines: [{ ...latte, ...wrong }] }))).toThrow(RangeError);
});

test('I11: free delivery takes off what bringing its goods costs, of their store alone, and stands with the fee', () => {
  const there = cartLine({ skuId: 'tea', storeId: 's2', unitFen: 1000 });
  const fee = (storeId: string, kind: 'delivery' | 'packaging', amountFen: number) => ({
    ...{ storeId, kind, title: kind, amountFen },
  });
  const benefit = { kind: 'deliveryFree' as const, thresholdFen: 6000, capFen: 800 };
  const free = coupon({ _id: 'free', benefit, scope: { storeIds: ['s1'] }, payer: 'group' });
  const fees = [fee('s1', 'delivery', 1000), fee('s1', 'packaging', 200), fee('s2', 'delivery', 500)];
  const priced = priceCart(priceInput({ lines: [latte, cake, there], fees, coupons: [free] }));
  const off = { sourceId: 'free', title: 'free', payer: 'group', amountFen: 800 };
  expect(priced.fees).toEqual([{ ...fees[0]!, amountFen: 200, offs: [off] }, fees[1], fees[2]]);
  expect(priced).toMatchObject({ discounts: [], payFen: 7000, couponIds: ['free'] });
  const parts = splitCart(priced, ['s1', 's2'], GROUP_RULES);
  expect(parts.get('s1')).toMatchObject({ couponIds: ['free'], payFen: 6000 });
  expect(parts.get('s2')).toMatchObject({ couponIds: [], fees: [{ amountFen: 500 }] });
});
