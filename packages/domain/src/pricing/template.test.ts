import fc from 'fast-check';
import { sku, SKU_ID } from '../../testing/prices';
import { runs } from '../../testing/runs';
import type { PriceTemplate } from '../model/price';
import { priceInForce, pricesHere } from './priceInForce';
import { emptyTemplate, PRICE_LEAD_MS, withoutPrices, withPrices, withTerms } from './template';

const MINUTE_MS = 60_000;
const brand = () => emptyTemplate('morrow', { kind: 'brand' });
const priceOf = (template: PriceTemplate, atMs: number) =>
  priceInForce(sku, pricesHere('morrow', [{ level: 'brand', id: 'morrow' }], [template]), atMs);
const change = (_id: string, priceFen: number, fromMs: number, untilMs: number | null = null) => ({
  _id,
  prices: [{ skuId: SKU_ID, priceFen }],
  fromMs,
  untilMs,
});

const step = fc.oneof(
  fc.record({
    kind: fc.constant('prices' as const),
    priceFen: fc.integer({ min: 1, max: 400 }),
    inMinutes: fc.nat(30),
    minutes: fc.option(fc.integer({ min: 1, max: 30 })),
  }),
  fc.record({
    kind: fc.constant('terms' as const),
    minFen: fc.integer({ min: 1, max: 300 }),
    inMinutes: fc.nat(30),
  }),
  fc.record({ kind: fc.constant('wait' as const), minutes: fc.nat(20) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** The template beside one from which nothing is ever left out. */
class Book {
  template = brand();
  full = brand();
  private nowMs = 1000 * MINUTE_MS;
  private changes = 0;

  run(one: Step): void {
    const { nowMs } = this;
    const soon = nowMs + PRICE_LEAD_MS;
    if (one.kind === 'wait') this.nowMs += one.minutes * MINUTE_MS;
    if (one.kind === 'prices') {
      const fromMs = soon + one.inMinutes * MINUTE_MS;
      const untilMs = one.minutes === null ? null : fromMs + one.minutes * MINUTE_MS;
      const made = change(`c${(this.changes += 1)}`, one.priceFen, fromMs, untilMs);
      this.both((template, at) => withPrices(template, made, { approved: false, nowMs: at }));
    }
    if (one.kind === 'terms') {
      const terms = [{ skuId: SKU_ID, listPriceFen: 300, minFen: one.minFen, maxFen: 300 }];
      const fromMs = soon + one.inMinutes * MINUTE_MS;
      this.both((template, at) => withTerms(template, terms, { fromMs, nowMs: at }));
    }
    this.compare();
  }

  private both(next: (template: PriceTemplate, nowMs: number) => PriceTemplate): void {
    this.template = next(this.template, this.nowMs);
    this.full = next(this.full, -Infinity);
  }

  private compare(): void {
    expect(this.template.version).toBe(this.full.version);
    // From a little in the past on: a call that began a while ago is still under way.
    for (let minute = -1; minute < 70; minute += 1) {
      const atMs = this.nowMs + minute * MINUTE_MS;
      expect(priceOf(this.template, atMs)).toEqual(priceOf(this.full, atMs));
    }
  }
}

test('what can never hold again is left out, and no price from now on is another for it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const book = new Book();
      for (const one of steps) book.run(one);
    }),
    runs(150, 5000),
  );
});

test('a template does not grow with what has been', () => {
  let template = brand();
  for (let day = 1; day <= 100; day += 1) {
    const nowMs = day * 24 * 60 * MINUTE_MS;
    const fromMs = nowMs + PRICE_LEAD_MS;
    template = withPrices(template, change(`c${day}`, day, fromMs), { approved: false, nowMs });
    const terms = [{ skuId: SKU_ID, listPriceFen: 300, minFen: day, maxFen: 300 }];
    template = withTerms(template, terms, { fromMs, nowMs });
  }
  expect(template.version).toBe(200);
  expect(template.prices[SKU_ID]).toHaveLength(2);
  expect(template.terms[SKU_ID]).toHaveLength(2);
});

test('what is taken back before it begins never holds; what holds already ends, and the next place’s price holds', () => {
  const nowMs = 1000 * MINUTE_MS;
  const made = withPrices(brand(), change('c1', 150, nowMs), { approved: false, nowMs });
  const endMs = nowMs + PRICE_LEAD_MS;
  const ended = withoutPrices(made, 'c1', { endMs, nowMs });
  expect(priceOf(ended, endMs - 1).unitFen).toBe(150);
  expect(priceOf(ended, endMs)).toMatchObject({ unitFen: sku.priceFen, from: { level: 'product' } });

  const later = withPrices(made, change('c2', 120, endMs), { approved: false, nowMs });
  const never = withoutPrices(later, 'c2', { endMs, nowMs });
  expect(priceOf(never, endMs).unitFen).toBe(150);
});

test('a price that ends by itself is not made longer by being taken back', () => {
  const nowMs = 1000 * MINUTE_MS;
  const made = withPrices(brand(), change('c1', 150, nowMs, nowMs + MINUTE_MS), { approved: false, nowMs });
  const ended = withoutPrices(made, 'c1', { endMs: nowMs + PRICE_LEAD_MS, nowMs });
  expect(ended.prices).toEqual(made.prices);
});

test('newer terms for the same moment take the older ones’ place', () => {
  const terms = (minFen: number) => [{ skuId: SKU_ID, listPriceFen: 300, minFen, maxFen: 300 }];
  const first = withTerms(brand(), terms(100), { fromMs: 50, nowMs: 0 });
  const second = withTerms(first, terms(220), { fromMs: 50, nowMs: 0 });
  expect(second.terms[SKU_ID]).toEqual([{ listPriceFen: 300, minFen: 220, maxFen: 300, fromMs: 50, seq: 2 }]);
  expect(priceOf(second, 50).allowed).toBe(false);
});
