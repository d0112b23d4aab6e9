import type { PriceLevel } from '@fangzhen/contracts';
import fc from 'fast-check';
import type { Sku } from '../src/model/catalog';
import type { PricePeriod } from '../src/model/price';
import type { PricesHere } from '../src/pricing/priceInForce';

export const SKU_ID = 'latte-m';
export const sku: Sku = { id: SKU_ID, values: [], listPriceFen: 250, priceFen: 200 };

export interface SomePrice extends PricePeriod {
  level: Exclude<PriceLevel, 'product'>;
}

/** Prices of one SKU at every level, with ties and overlaps; times from 0 to 60. */
export const prices: fc.Arbitrary<SomePrice[]> = fc
  .array(
    fc.record({
      level: fc.constantFrom('store' as const, 'district' as const, 'city' as const, 'brand' as const),
      priceFen: fc.integer({ min: 1, max: 400 }),
      fromMs: fc.nat(50),
      lastsMs: fc.option(fc.integer({ min: 1, max: 30 })),
      approved: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(({ lastsMs, ...one }, i) => ({
      ...one,
      changeId: `c${i}`,
      untilMs: lastsMs === null ? null : one.fromMs + lastsMs,
      seq: i + 1,
    })),
  );

/** Those prices as a place sees them. */
export function pricesHereOf(all: readonly SomePrice[]): PricesHere {
  const levels = ['store', 'district', 'city', 'brand'] as const;
  return {
    terms: {},
    layers: levels.map((level) => ({
      level,
      prices: { [SKU_ID]: all.filter((one) => one.level === level) },
    })),
  };
}
