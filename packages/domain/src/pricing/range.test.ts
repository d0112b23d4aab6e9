import fc from 'fast-check';
import { sku } from '../../testing/prices';
import { runs } from '../../testing/runs';
import { isInside, rangeAt, rangeOfPercent, staysInside } from './range';

const terms = (fromMs: number, minFen: number, maxFen: number, seq = 1) => ({
  fromMs,
  seq,
  listPriceFen: 300,
  minFen,
  maxFen,
});

test('the terms that began last hold; before the first the product’s own price alone', () => {
  const all = [terms(10, 100, 200), terms(20, 150, 160)];
  expect(rangeAt(sku, all, 9)).toEqual({ listPriceFen: 250, minFen: 200, maxFen: 200 });
  expect(rangeAt(sku, all, 10)).toEqual({ listPriceFen: 300, minFen: 100, maxFen: 200 });
  expect(rangeAt(sku, all, 20)).toEqual({ listPriceFen: 300, minFen: 150, maxFen: 160 });
  expect(rangeAt(sku, undefined, 20)).toEqual(rangeAt(sku, all, 0));
});

test.each([
  [149, false],
  [150, true],
  [160, true],
  [161, false],
])('both ends are inside: %d of 150 to 160 is %s', (priceFen, inside) => {
  expect(isInside(priceFen, { listPriceFen: 300, minFen: 150, maxFen: 160 })).toBe(inside);
});

test('I13: a price stays inside exactly when it is at every moment that it holds', () => {
  const some = fc.array(
    fc.record({ fromMs: fc.nat(20), minFen: fc.integer({ min: 1, max: 9 }), width: fc.nat(9) }),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(
      some,
      fc.integer({ min: 1, max: 12 }),
      fc.nat(20),
      fc.nat(10),
      (all, priceFen, fromMs, lasts) => {
        const known = all.map((one, i) => terms(one.fromMs, one.minFen, one.minFen + one.width, i));
        const untilMs = lasts === 0 ? null : fromMs + lasts;
        let inside = true;
        for (let atMs = fromMs; atMs < (untilMs ?? 40); atMs += 1) {
          inside &&= isInside(priceFen, rangeAt(sku, known, atMs));
        }
        expect(staysInside(sku, known, { priceFen, fromMs, untilMs })).toBe(inside);
      },
    ),
    runs(1000, 50_000),
  );
});

test('a range in percent is in whole fen and never wider than the percents', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 1, max: 100 }),
      fc.nat(100),
      (listPriceFen, minPercent, more) => {
        const percents = { minPercent, maxPercent: minPercent + more };
        const { minFen, maxFen } = rangeOfPercent(listPriceFen, percents);
        expect(Number.isSafeInteger(minFen) && Number.isSafeInteger(maxFen)).toBe(true);
        expect(minFen * 100 >= listPriceFen * minPercent).toBe(true);
        expect(maxFen * 100 <= listPriceFen * percents.maxPercent).toBe(true);
        expect((minFen - 1) * 100 < listPriceFen * minPercent).toBe(true);
        expect((maxFen + 1) * 100 > listPriceFen * percents.maxPercent).toBe(true);
      },
    ),
    runs(500, 20_000),
  );
});
