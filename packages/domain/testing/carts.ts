import fc from 'fast-check';
import uniqBy from 'lodash-es/uniqBy';
import type { Coupon } from '../src/model/coupon';
import { GROUP_RULES } from '../src/pricing/rules';
import type { CartLine } from '../src/pricing/cartLine';
import type { PriceInput } from '../src/pricing/priceCart';

export const NOW_MS = Date.parse('2026-03-02T10:00:00+08:00');
const HOUR_MS = 3_600_000;

/** A line of a test's cart: what matters is given, the rest is filled in. */
export function cartLine(line: Partial<CartLine> & { skuId: string }): CartLine {
  return {
    storeId: 's1',
    brandId: 'b1',
    productId: `p-${line.skuId}`,
    categoryId: 'drinks',
    title: line.skuId,
    optionText: '',
    picture: 'cloud://demo/picture.png',
    qty: 1,
    unitFen: 1000,
    ...line,
  };
}

/** A coupon that holds everywhere and takes ¥5 off, but for what is given. */
export function coupon(given: Partial<Coupon> & { _id: string }): Coupon {
  return {
    templateId: 't1',
    memberId: 'm1',
    title: given._id,
    benefit: { kind: 'cash', offFen: 500 },
    scope: {},
    scopeText: '全部门店',
    payer: 'brand',
    state: 'issued',
    issuedAtMs: NOW_MS - HOUR_MS,
    validFromMs: NOW_MS - HOUR_MS,
    expiresAtMs: NOW_MS + HOUR_MS,
    ...given,
  };
}

export function priceInput(given: Partial<PriceInput>): PriceInput {
  return {
    lines: [],
    coupons: [],
    couponChoice: 'best',
    pointsBalance: 0,
    pointsChoice: 0,
    nowMs: NOW_MS,
    rules: GROUP_RULES,
    ...given,
  };
}

const few = (prefix: string) => fc.constantFrom(`${prefix}1`, `${prefix}2`, `${prefix}3`);
const fen = fc.oneof(fc.nat(20), fc.nat(5_000), fc.nat(50_000), fc.nat(100_000_000_000));
const someOf = (prefix: string) => fc.option(fc.array(few(prefix), { maxLength: 2 }), { nil: undefined });

const anyLine = fc
  .record({ store: fc.nat(3), sku: fc.nat(8), qty: fc.integer({ min: 1, max: 99 }), unitFen: fen })
  // A SKU has one price and one category, a store one brand.
  .map(({ store, sku, qty, unitFen }) =>
    cartLine({
      storeId: `s${store}`,
      brandId: `b${store % 2}`,
      regionCodes: [`r${store % 2}`, `r${(store % 3) + 1}`],
      skuId: `k${sku}`,
      categoryId: `c${(sku % 3) + 1}`,
      qty,
      unitFen,
    }),
  );

/** A cart of a few lines at a few stores; the same SKU comes twice now and then, at one price. */
export const anyLines = fc.array(anyLine, { minLength: 1, maxLength: 10 }).map((lines) => {
  const price = new Map(lines.map((line) => [line.skuId, line.unitFen]));
  return lines.map((line) => ({ ...line, unitFen: price.get(line.skuId)! }));
});

const anyBenefit: fc.Arbitrary<Coupon['benefit']> = fc.oneof(
  fc.record({ kind: fc.constant('cash' as const), offFen: fen }),
  fc.record({ kind: fc.constant('threshold' as const), thresholdFen: fen, offFen: fen }),
  fc.record(
    {
      kind: fc.constant('percent' as const),
      thresholdFen: fen,
      percentOff: fc.integer({ min: 1, max: 100 }),
      capFen: fen,
    },
    { requiredKeys: ['kind', 'thresholdFen', 'percentOff'] },
  ),
  fc.record(
    { kind: fc.constant('gift' as const), thresholdFen: fen, capFen: fen },
    { requiredKeys: ['kind'] },
  ),
  fc.record(
    { kind: fc.constant('deliveryFree' as const), thresholdFen: fen, capFen: fen },
    { requiredKeys: ['kind'] },
  ),
);

const anyCoupon = fc
  .record({
    benefit: anyBenefit,
    brandIds: someOf('b'),
    storeIds: someOf('s'),
    categoryIds: someOf('c'),
    regionCodes: fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, someOf('r')),
    skuIds: someOf('k'),
    state: fc.constantFrom(
      'issued' as const,
      'issued' as const,
      'issued' as const,
      'locked' as const,
      'redeemed' as const,
      'expired' as const,
    ),
    startsInMs: fc.constantFrom(-HOUR_MS, -HOUR_MS, 0, 1),
    endsInMs: fc.constantFrom(HOUR_MS, HOUR_MS, 2 * HOUR_MS, 1, 0, -1),
    payer: fc.constantFrom('group' as const, 'brand' as const, 'store' as const),
    stack: fc.option(fc.record({ group: fc.nat(2), limit: fc.constantFrom(undefined, undefined, 1, 2) }), {
      nil: undefined,
    }),
  })
  .map(({ benefit, state, startsInMs, endsInMs, payer, stack, ...lists }) => ({
    benefit,
    state,
    payer,
    ...(stack && { stack: { groupId: `g${stack.group}`, rank: stack.group, limit: stack.limit } }),
    scope: Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined)),
    validFromMs: NOW_MS + startsInMs,
    expiresAtMs: NOW_MS + endsInMs,
  }));

export const anyCoupons = fc
  .array(anyCoupon, { maxLength: 6 })
  .chain((given) => fc.shuffledSubarray(given.map((part, i) => coupon({ _id: `coupon${i}`, ...part }))));

export const anyRules = fc.record({
  pointsPerYuan: fc.constantFrom(100, 100, 10, 1, 150, 1000),
  maxPointsPercent: fc.constantFrom(50, 50, 0, 30, 100),
  earnPointsPerYuan: fc.constantFrom(1, 0, 5),
  pointsLifeDays: fc.constant(365),
  pointsPayer: fc.constantFrom('group' as const, 'brand' as const),
});

/** Some of the stores bring what is bought; one that sells nothing here asks nothing that a coupon could set free. */
const anyFees = fc
  .array(
    fc.record({
      storeId: fc.nat(4).map((store) => `s${store}`),
      kind: fc.constantFrom('delivery' as const, 'delivery' as const, 'packaging' as const),
      title: fc.constant('费用'),
      amountFen: fc.oneof(fc.nat(20), fc.nat(2_000)),
    }),
    { maxLength: 5 },
  )
  .map((fees) => uniqBy(fees, ({ storeId, kind }) => `${storeId} ${kind}`));

export const anyPriceInput = fc
  .record({
    lines: anyLines,
    fees: anyFees,
    coupons: anyCoupons,
    couponChoice: fc.oneof(
      fc.constantFrom('best' as const, 'best' as const, 'none' as const),
      fc.uniqueArray(fc.nat(6), { maxLength: 4 }).map((all) => ({ ids: all.map((i) => `coupon${i}`) })),
    ),
    pointsBalance: fc.oneof(fc.nat(300), fc.nat(1_000_000_000)),
    pointsChoice: fc.oneof(fc.constant('max' as const), fc.nat(300), fc.nat(1_000_000_000)),
    rules: anyRules,
  })
  .map(priceInput);
