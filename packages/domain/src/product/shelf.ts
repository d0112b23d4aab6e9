import type { Product, Sku } from '../model/catalog';
import type { Stock } from '../model/stock';
import { lineProblem, type LineProblem } from '../pricing/lineProblem';
import { priceInForce, type PriceInForce, type PricesHere } from '../pricing/priceInForce';
import { sellable } from '../stock/offSale';

/** What one store asks for its SKUs and how many of each can be had, at a moment. */
export interface Shelf {
  prices: PricesHere;
  /** The SKUs that the store keeps; it sells no other. Of what it has taken off sale there is none. */
  available: ReadonlyMap<string, number>;
  atMs: number;
}

export function shelfOf(
  prices: PricesHere,
  stocks: readonly Pick<Stock, 'skuId' | 'available' | 'offSale' | 'madeToOrder'>[],
  atMs: number,
): Shelf {
  const available = new Map(stocks.map((stock) => [stock.skuId, sellable(stock, atMs)]));
  return { prices, available, atMs };
}

export interface ShelfSku extends PriceInForce {
  sku: Sku;
  /** 0 where the store does not keep it. */
  available: number;
  /** Why it cannot be bought now, whatever is there. */
  problem?: LineProblem;
}

/** Every SKU of a product as the store has it. */
export function skusOnShelf(product: Product, { prices, available, atMs }: Shelf): ShelfSku[] {
  return product.skus.map((sku) => {
    const price = priceInForce(sku, prices, atMs);
    const problem = lineProblem(product, price, atMs);
    return { sku, ...price, available: available.get(sku.id) ?? 0, ...(problem && { problem }) };
  });
}

/**
 * The SKU that costs least; of equal ones the first. Those that the store keeps come before those that it does not, and
 * among them those at a price that holds.
 */
export function cheapestSku(product: Product, shelf: Shelf): ShelfSku | undefined {
  const all = skusOnShelf(product, shelf);
  const kept = preferred(all, ({ sku }) => shelf.available.has(sku.id));
  return preferred(kept, ({ allowed }) => allowed).reduce<ShelfSku | undefined>(
    (least, sku) => (least && least.unitFen <= sku.unitFen ? least : sku),
    undefined,
  );
}

/** Those that are so; where none is, all. */
function preferred<T>(all: readonly T[], is: (one: T) => boolean): readonly T[] {
  const some = all.filter(is);
  return some.length > 0 ? some : all;
}
