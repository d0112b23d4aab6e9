import { cachedBy } from '@fangzhen/cloudkit';
import {
  PRICES_KEPT_MS,
  placesOverStore,
  pricesHere,
  type PricesHere,
  type Product,
  type Service,
  type Sku,
} from '@fangzhen/domain';
import { findAll } from './findAll';
import { storeOf } from './shops';

/** So late a change of products or prices may be seen: whoever makes one lets it begin later than that. */
const KEPT_MS = PRICES_KEPT_MS;

export interface OnSale {
  product: Product;
  sku: Sku;
}

/** What it needs of a store's calendar, if it is a service. */
export const serviceOf = ({ product: { service }, sku }: OnSale): { service?: Service } =>
  service ? { service: { needs: service.needs, minutes: sku.minutes ?? service.minutes } } : {};

/** What a brand has on sale, by SKU. An instance keeps it for a minute. */
export const onSaleOf = cachedBy(KEPT_MS, async (ctx, brandId): Promise<ReadonlyMap<string, OnSale>> => {
  const products = await findAll(ctx.shared('products'), { filter: { brandId }, order: [['rank', 'asc']] });
  const pairs = products
    .filter(({ onSale }) => onSale)
    .flatMap((product) => product.skus.map((sku) => ({ product, sku })));
  return new Map(pairs.map((pair) => [pair.sku.id, pair]));
});

/** Every price that can count at a store, whatever day it begins. An instance keeps them for a minute. */
export const pricesOf = cachedBy(KEPT_MS, async (ctx, storeId): Promise<PricesHere> => {
  const store = await storeOf(ctx, storeId);
  const places = placesOverStore(store.brandId, store);
  const filter = { _id: { $in: places.map(({ id }) => id) } };
  const templates = await ctx.shared('priceTemplates').find(filter, { limit: places.length });
  return pricesHere(store.brandId, places, templates);
});
