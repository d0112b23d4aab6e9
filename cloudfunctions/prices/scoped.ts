import { notFound, type StaffCtx } from '@fangzhen/cloudkit';
import { inScope, type Brand, type PriceChange, type Product } from '@fangzhen/domain';
import { findAll } from '../shared/findAll';
import { everyBrand } from '../shared/shops';

/** A brand in the caller's scope. Throws NOT_FOUND for every other (I12). */
export async function brandInScope(ctx: StaffCtx, brandId: string): Promise<Brand> {
  const brand = (await everyBrand(ctx)).get(brandId);
  if (!brand || !inScope(ctx.scope, { brandId })) throw notFound('品牌');
  return brand;
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
