import { stockId, type Stock, type Store, type StorePrice } from '@fangzhen/domain';
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
      return product.skus.map(({ id }) => stock(storeId, id, fixed ? fixedUnits : usualUnits(random, level)));
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

/** Stores with prices of their own: of these products' SKUs, so much beside the brand's price. Never over the list price. */
const OWN_PRICES: Record<string, { productIds: string[]; addFen: number }> = {
  'morrow-sh-04': { productIds: ['morrow-oat-latte', 'morrow-coconut-latte'], addFen: 200 },
  'morrow-sh-14': { productIds: ['morrow-americano', 'morrow-latte'], addFen: -100 },
  'morrow-hz-05': { productIds: ['morrow-turkey-sandwich', 'morrow-osmanthus-latte'], addFen: 200 },
  'morrow-cd-10': { productIds: ['morrow-latte', 'morrow-coconut-latte'], addFen: -200 },
  'morrow-gz-13': { productIds: ['morrow-americano', 'morrow-jasmine-milk-tea'], addFen: -300 },
  'loom-sh-08': { productIds: ['loom-trench', 'loom-cable-knit'], addFen: -5000 },
  'bloom-gz-03': { productIds: ['bloom-petal-mask', 'bloom-sun-veil'], addFen: -1000 },
};

/** The stores' own prices. */
export function storePricesOf(brand: DemoBrand, stores: Store[]): StorePrice[] {
  return stores.flatMap(({ _id: storeId }) => {
    const own = OWN_PRICES[storeId];
    if (!own) return [];
    return brand.products
      .filter(({ _id }) => own.productIds.includes(_id))
      .flatMap(({ skus }) => skus)
      .map(({ id, priceFen }) => ({
        _id: stockId(storeId, id),
        storeId,
        skuId: id,
        priceFen: priceFen + own.addFen,
      }));
  });
}
