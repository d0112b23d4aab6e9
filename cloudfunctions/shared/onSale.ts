import { cachedBy } from '@fangzhen/cloudkit';
import type { Product, Sku } from '@fangzhen/domain';
import { findAll } from './findAll';

/** So late a change of products or prices may be seen: whoever makes one lets it begin later than that. */
const KEPT_MS = 60_000;

export interface OnSale {
  product: Product;
  sku: Sku;
}

/** What a brand has on sale, by SKU. An instance keeps it for a minute. */
export const onSaleOf = cachedBy(KEPT_MS, async (ctx, brandId): Promise<ReadonlyMap<string, OnSale>> => {
  const products = await findAll(ctx.shared('products'), { filter: { brandId }, order: [['rank', 'asc']] });
  const pairs = products
    .filter(({ onSale }) => onSale)
    .flatMap((product) => product.skus.map((sku) => ({ product, sku })));
  return new Map(pairs.map((pair) => [pair.sku.id, pair]));
});

/** A store's own prices in fen, by SKU. An instance keeps them for a minute. */
export const pricesOf = cachedBy(KEPT_MS, async (ctx, storeId): Promise<ReadonlyMap<string, number>> => {
  const filter = { storeId };
  const fields = ['skuId', 'priceFen'];
  const prices = await findAll(ctx.shared('storePrices'), { filter, order: [['_id', 'asc']], fields });
  return new Map(prices.map(({ skuId, priceFen }) => [skuId, priceFen]));
});
