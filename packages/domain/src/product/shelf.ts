import type { Stock } from '../model/stock';
import type { Product, Sku, StorePrice } from '../model/catalog';
import { skuPrice, type SkuPrice } from '../pricing/skuPrice';

/** What one store asks for its SKUs and how many of each can be had. */
export interface Shelf {
  /** Only where the store has a price of its own. */
  priceFen: ReadonlyMap<string, number>;
  /** The SKUs that the store keeps; it sells no other. */
  available: ReadonlyMap<string, number>;
}

export function shelfOf(
  prices: readonly Pick<StorePrice, 'skuId' | 'priceFen'>[],
  stocks: readonly Pick<Stock, 'skuId' | 'available'>[],
): Shelf {
  return {
    priceFen: new Map(prices.map(({ skuId, priceFen }) => [skuId, priceFen])),
    available: new Map(stocks.map(({ skuId, available }) => [skuId, available])),
  };
}

export interface ShelfSku extends SkuPrice {
  sku: Sku;
  /** 0 where the store does not keep it. */
  available: number;
}

/** Every SKU of a product as the store has it. */
export function skusOnShelf({ skus }: Product, shelf: Shelf): ShelfSku[] {
  return skus.map((sku) => ({
    sku,
    ...skuPrice(sku, shelf.priceFen.get(sku.id)),
    available: shelf.available.get(sku.id) ?? 0,
  }));
}

/** The SKU that costs least; of equal ones the first. Those that the store keeps come before those that it does not. */
export function cheapestSku(product: Product, shelf: Shelf): ShelfSku | undefined {
  const all = skusOnShelf(product, shelf);
  const kept = all.filter(({ sku }) => shelf.available.has(sku.id));
  const candidates = kept.length > 0 ? kept : all;
  return candidates.reduce<ShelfSku | undefined>(
    (least, sku) => (least && least.unitFen <= sku.unitFen ? least : sku),
    undefined,
  );
}
