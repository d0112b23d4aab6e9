import fc from 'fast-check';
import { prices, pricesHereOf, sku, SKU_ID, type SomePrice } from '../../testing/prices';
import { runs } from '../../testing/runs';
import { NO_PRICES, priceInForce } from './priceInForce';

const LEVELS = ['store', 'district', 'city', 'brand'] as const;

/** The rule again, word by word: nearest place first, there what began last, there what was written last. */
function expected(all: readonly SomePrice[], atMs: number): SomePrice | undefined {
  for (const level of LEVELS) {
    const inForce = all
      .filter((one) => one.level === level && one.fromMs <= atMs)
      .filter(({ untilMs }) => untilMs === null || atMs < untilMs)
      .sort((a, b) => b.fromMs - a.fromMs || b.seq - a.seq);
    if (inForce[0]) return inForce[0];
  }
  return undefined;
}

test('store before district before city before brand; of one place what began last, of those what was written last', () => {
  fc.assert(
    fc.property(prices, fc.nat(60), (all, atMs) => {
      const price = priceInForce(sku, pricesHereOf(all), atMs);
      const wanted = expected(all, atMs);
      expect(price.unitFen).toBe(wanted?.priceFen ?? sku.priceFen);
      expect(price.from).toEqual(
        wanted ? { level: wanted.level, changeId: wanted.changeId } : { level: 'product' },
      );
    }),
    runs(2000, 100_000),
  );
});

test('whatever order prices and places are read in, it is the same price', () => {
  const shuffled = prices.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, fc.nat(60), ([all, again], atMs) => {
      expect(priceInForce(sku, pricesHereOf(again), atMs)).toEqual(
        priceInForce(sku, pricesHereOf(all), atMs),
      );
    }),
    runs(1000, 50_000),
  );
});

test('I13: a price is inside of the range, or approved, or refused', () => {
  const range = fc
    .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }))
    .map(([a, b]) => ({ minFen: Math.min(a, b), maxFen: Math.max(a, b) }));
  fc.assert(
    fc.property(prices, range, fc.nat(60), (all, { minFen, maxFen }, atMs) => {
      const terms = { [SKU_ID]: [{ fromMs: 0, seq: 0, listPriceFen: 300, minFen, maxFen }] };
      const price = priceInForce(sku, { ...pricesHereOf(all), terms }, atMs);
      const inside = minFen <= price.unitFen && price.unitFen <= maxFen;
      expect(price.allowed).toBe(inside || expected(all, atMs)?.approved === true);
    }),
    runs(1000, 50_000),
  );
});

test('a period holds from its first millisecond to the one before its last', () => {
  const one = { level: 'brand' as const, changeId: 'c', priceFen: 5, approved: true, seq: 1 };
  const at = (atMs: number) =>
    priceInForce(sku, pricesHereOf([{ ...one, fromMs: 10, untilMs: 20 }]), atMs).unitFen;
  expect([9, 10, 19, 20].map(at)).toEqual([sku.priceFen, 5, 5, sku.priceFen]);
});

test('periods that follow each other leave no gap and no overlap', () => {
  const one = { level: 'store' as const, approved: true };
  const here = pricesHereOf([
    { ...one, changeId: 'a', priceFen: 1, fromMs: 10, untilMs: 20, seq: 1 },
    { ...one, changeId: 'b', priceFen: 2, fromMs: 20, untilMs: 30, seq: 2 },
  ]);
  expect([19, 20, 29].map((atMs) => priceInForce(sku, here, atMs).unitFen)).toEqual([1, 2, 2]);
});

test('without a template a SKU costs what its product says, and that is allowed; no other price is', () => {
  expect(priceInForce(sku, NO_PRICES, 0)).toEqual({
    unitFen: 200,
    listUnitFen: 250,
    from: { level: 'product' },
    range: { listPriceFen: 250, minFen: 200, maxFen: 200 },
    allowed: true,
  });
  const other = { level: 'store' as const, changeId: 'c', fromMs: 0, untilMs: null, seq: 1 };
  const price = (approved: boolean) =>
    priceInForce(sku, pricesHereOf([{ ...other, priceFen: 199, approved }]), 0);
  expect(price(false)).toMatchObject({ unitFen: 199, allowed: false });
  expect(price(true)).toMatchObject({ unitFen: 199, allowed: true });
});

test('the list price is the group’s, and is struck only where it is really higher', () => {
  const listed = (listPriceFen: number) =>
    priceInForce(
      sku,
      { terms: { [SKU_ID]: [{ fromMs: 0, seq: 0, listPriceFen, minFen: 1, maxFen: 999 }] }, layers: [] },
      0,
    );
  expect(listed(300)).toMatchObject({ listUnitFen: 300 });
  expect(listed(200)).not.toHaveProperty('listUnitFen');
});

test('I13: a range that is narrowed later stops what it does not hold any more, and not what was approved', () => {
  const terms = {
    [SKU_ID]: [
      { fromMs: 0, seq: 0, listPriceFen: 250, minFen: 100, maxFen: 250 },
      { fromMs: 50, seq: 1, listPriceFen: 250, minFen: 180, maxFen: 250 },
    ],
  };
  const at = (atMs: number, approved: boolean) => {
    const cheap = { level: 'brand' as const, changeId: 'c', priceFen: 150, fromMs: 0, untilMs: null, seq: 1 };
    return priceInForce(sku, { ...pricesHereOf([{ ...cheap, approved }]), terms }, atMs).allowed;
  };
  expect([at(49, false), at(50, false), at(50, true)]).toEqual([true, false, true]);
});
