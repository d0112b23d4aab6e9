import { stockId, type Stock, type Store } from '@fangzhen/domain';
import type { DemoBrand, StockLevel } from './demoBrand';
import { seededRandom, wholeBetween, type Random } from './random';

/** One SKU in sixteen is sold out somewhere, one in ten nearly. */
const SOLD_OUT_SHARE = 1 / 16;
const LOW_SHARE = 1 / 10;

/** Where the demo's people shop and work: well stocked, but for one product that shows what "sold out" looks like. */
const WELL_STOCKED: Record<string, string> = {
  'morrow-sh-01': 'morrow-strawberry-cake',
  'loom-sh-01': 'loom-cable-knit',
  'bloom-sh-01': 'bloom-glow-facial',
};

/** Every store × SKU, with nothing reserved (I1). */
export function stockOf(brand: DemoBrand, stores: Store[], seed: number): Stock[] {
  return stores.flatMap(({ _id: storeId }) => {
    const random = seededRandom(seed, 'stock', storeId);
    return brand.products.flatMap((product) => {
      const level = brand.stockOf(product);
      const fixed = storeId in WELL_STOCKED;
      const fixedUnits = WELL_STOCKED[storeId] === product._id ? 0 : level.high;
      return product.skus.map(({ id }) => {
        const units = fixed ? fixedUnits : usualUnits(random, level);
        return level.madeToOrder
          ? { ...stock(storeId, id, 0), madeToOrder: level.madeToOrder }
          : stock(storeId, id, units);
      });
    });
  });
}

function usualUnits(random: Random, { low, high }: StockLevel): number {
  const dice = random();
  if (dice < SOLD_OUT_SHARE) return 0;
  if (dice < SOLD_OUT_SHARE + LOW_SHARE) return wholeBetween(random, 1, 3);
  return wholeBetween(random, low, high);
}

function stock(storeId: string, skuId: string, units: number): Stock {
  return {
    _id: stockId(storeId, skuId),
    storeId,
    skuId,
    onHand: units,
    reserved: 0,
    available: units,
    held: {},
  };
}
