import { cached, notFound, type Ctx, type StaffCtx } from '@fangzhen/cloudkit';
import { inScope, type Brand, type Store } from '@fangzhen/domain';

const KEPT_MS = 60_000;
const PAGE = 1000;

/** Every store of the group by id. Stores and brands change rarely; an instance keeps them for a minute. */
export const everyStore = cached(KEPT_MS, async (ctx): Promise<Map<string, Store>> => {
  const stores = new Map<string, Store>();
  for (let more = true; more;) {
    const page = await ctx
      .shared('stores')
      .find({}, { order: [['_id', 'asc']], skip: stores.size, limit: PAGE });
    for (const store of page) stores.set(store._id, store);
    more = page.length === PAGE;
  }
  return stores;
});

/** Every brand of the group by id, in the group's order. */
export const everyBrand = cached(KEPT_MS, async (ctx): Promise<Map<string, Brand>> => {
  const brands = await ctx.shared('brands').find({}, { order: [['rank', 'asc']], limit: PAGE });
  return new Map(brands.map((brand) => [brand._id, brand]));
});

/** One store. Throws NOT_FOUND. */
export async function storeOf(ctx: Ctx, storeId: string): Promise<Store> {
  const store = (await everyStore(ctx)).get(storeId);
  if (!store) throw notFound('门店');
  return store;
}

/** A store that is in the caller's scope. Throws NOT_FOUND for every other (I12). */
export async function ownStore(ctx: StaffCtx, storeId: string): Promise<Store> {
  const store = await storeOf(ctx, storeId);
  if (!inScope(ctx.scope, { storeId, brandId: store.brandId })) throw notFound('门店');
  return store;
}
