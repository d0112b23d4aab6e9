import fc from 'fast-check';
import { anyPriceInput, cartLine, coupon, priceInput } from '../../testing/carts';
import { runs } from '../../testing/runs';
import { priceCart } from './priceCart';
import { GROUP_RULES } from './rules';
import { splitCart } from './splitCart';

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const storeIdsOf = (lines: readonly { storeId: string }[]) => [
  ...new Set(lines.map(({ storeId }) => storeId)),
];

/** What was lost or made by cutting a cart; a property of many thousand carts is too hot for expect. */
function cutProblem(cart: ReturnType<typeof priceCart>, parts: ReturnType<typeof splitCart>) {
  const all = [...parts.values()];
  if (sum(all.map(({ itemsFen }) => itemsFen)) !== cart.itemsFen) return 'items';
  if (sum(all.map(({ payFen }) => payFen)) !== cart.payFen) return 'what is paid';
  if (sum(all.map(({ usedPoints }) => usedPoints)) !== cart.points.used) return 'points';
  if (sum(all.map(({ earnPoints }) => earnPoints)) !== cart.earnPoints) return 'earned points';
  if (sum(all.map(({ lines }) => lines.length)) !== cart.lines.length) return 'lines';
  for (const { sourceId, amountFen } of cart.discounts) {
    const here = all.flatMap(({ discounts }) => discounts.filter((other) => other.sourceId === sourceId));
    if (sum(here.map((discount) => discount.amountFen)) !== amountFen) return `discount ${sourceId}`;
  }
  for (const part of all) {
    const off = (i: number) => sum(part.discounts.map(({ byLine }) => byLine[i]!));
    if (part.lines.some((line, i) => line.discountFen !== off(i))) return 'a line and its discounts';
    if (part.discounts.some(({ amountFen, byLine }) => sum(byLine) !== amountFen)) return 'a row';
    const offs = [...part.discounts, ...part.fees.flatMap((fee) => fee.offs ?? [])];
    const used = cart.couponIds.filter((id) => offs.some(({ sourceId }) => sourceId === id));
    if (part.couponIds.join() !== used.join()) return 'whose coupons they are';
    const pointsFen = part.discounts.find(({ source }) => source === 'points')?.amountFen ?? 0;
    if (part.usedPoints > 0 && pointsFen === 0) return 'points that take nothing off';
  }
  return undefined;
}

test('I5, I11: cut by stores, nothing of a cart is lost or made, and each part adds up by itself', () => {
  fc.assert(
    fc.property(anyPriceInput, (input) => {
      const cart = priceCart(input);
      const problem = cutProblem(cart, splitCart(cart, storeIdsOf(input.lines), input.rules));
      if (problem) throw new Error(problem);
    }),
    runs(2_000, 100_000),
  );
});

test('a cart of one store is its own only part', () => {
  fc.assert(
    fc.property(anyPriceInput, (input) => {
      const lines = input.lines.map((line) => ({ ...line, storeId: 's1', brandId: 'b1' }));
      const { points, ...cart } = priceCart({ ...input, lines });
      const part = splitCart({ ...cart, points }, ['s1'], input.rules).get('s1')!;
      const { lines: own, discounts, itemsFen, payFen, couponIds, usedPoints, earnPoints } = part;
      expect({ discounts, itemsFen, payFen, couponIds, earnPoints }).toEqual({
        discounts: cart.discounts,
        itemsFen: cart.itemsFen,
        payFen: cart.payFen,
        couponIds: cart.couponIds,
        earnPoints: cart.earnPoints,
      });
      expect(own.map((line) => ({ storeId: 's1', ...line }))).toEqual(cart.lines);
      expect(usedPoints).toBe(points.used);
    }),
    runs(300, 10_000),
  );
});

test('a coupon and points over two stores; a store that the coupon does not reach has none of it', () => {
  const lines = [
    cartLine({ storeId: 's1', brandId: 'b1', skuId: 'latte', unitFen: 3000 }),
    cartLine({ storeId: 's2', brandId: 'b2', skuId: 'shirt', unitFen: 9000 }),
  ];
  const coupons = [coupon({ _id: 'c1', scope: { brandIds: ['b2'] } })];
  const cart = priceCart(priceInput({ lines, coupons, pointsBalance: 1150, pointsChoice: 'max' }));
  const parts = splitCart(cart, ['s1', 's2'], GROUP_RULES);
  expect(parts.get('s1')).toMatchObject({
    itemsFen: 3000,
    couponIds: [],
    usedPoints: 300,
    payFen: 2700,
    earnPoints: 27,
    discounts: [{ source: 'points', amountFen: 300, byLine: [300] }],
  });
  expect(parts.get('s2')).toMatchObject({ itemsFen: 9000, couponIds: ['c1'], usedPoints: 850, payFen: 7650 });
});
