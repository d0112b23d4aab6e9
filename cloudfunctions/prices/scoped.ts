import { notFound, type StaffCtx } from '@fangzhen/cloudkit';
import type { PricePlace } from '@fangzhen/contracts';
import {
  inScope,
  type Brand,
  type PriceChange,
  type Product,
  type Scope,
  type Store,
} from '@fangzhen/domain';
import { storeList } from '../shared/directory';
import { findAll } from '../shared/findAll';
import { everyBrand } from '../shared/shops';

/** A brand in the caller's scope, or with a store that is. Throws NOT_FOUND for every other (I12). */
export async function brandInScope(ctx: StaffCtx, brandId: string): Promise<Brand> {
  const [brands, stores] = await Promise.all([everyBrand(ctx), storeList(ctx)]);
  const brand = brands.get(brandId);
  if (!brand || !reachesBrand(ctx.scope, brandId, stores)) throw notFound('品牌');
  return brand;
}

/** Whether the scope has the brand, or a store of it. */
export const reachesBrand = (scope: Scope, brandId: string, stores: readonly Store[]): boolean =>
  inScope(scope, { brandId }) ||
  stores.some((store) => store.brandId === brandId && inScope(scope, { storeId: store._id }));

/** Whether the caller may set prices at a place of a brand: at every one of a brand of theirs, else at their own stores (I12). */
export const reachesPlace = (scope: Scope, brandId: string, place: PricePlace): boolean =>
  inScope(scope, { brandId, ...(place.kind === 'store' && { storeId: place.storeId }) });

/** Throws NOT_FOUND for a place where the caller may set no prices. */
export function placeInScope(scope: Scope, brandId: string, place: PricePlace): void {
  if (!reachesPlace(scope, brandId, place)) throw notFound(place.kind === 'store' ? '门店' : '地区');
}

/** A change of a brand's in the caller's scope. Throws NOT_FOUND for every other (I12). */
export async function changeInScope(ctx: StaffCtx, changeId: string): Promise<PriceChange> {
  const change = await ctx.scoped('priceChanges').get(changeId);
  if (!change) throw notFound('调价');
  return change;
}

/** Every product of a brand, as it is now. */
export function productsOf(ctx: StaffCtx, brandId: string): Promise<Product[]> {
  return findAll(ctx.shared('products'), { filter: { brandId }, order: [['rank', 'asc']] });
}
