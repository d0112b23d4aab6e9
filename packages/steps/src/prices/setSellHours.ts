import { notFound, type Ctx } from '@fangzhen/cloudkit';
import type { OpenInterval } from '@fangzhen/domain';

export interface SellHours {
  brandId: string;
  productId: string;
  /** Seven days, Sunday first; null: at any time. */
  sellHours: OpenInterval[][] | null;
}

/** Says when a product is sold, in every store of its brand. An instance may go by the old hours for a minute. @throws Refusal NOT_FOUND */
export async function setSellHours(ctx: Ctx, { brandId, productId, sellHours }: SellHours): Promise<void> {
  const product = await ctx.system.get('products', productId);
  if (product?.brandId !== brandId) throw notFound('商品');
  const change = sellHours ? { set: { sellHours } } : { unset: ['sellHours'] };
  await ctx.system.update('products', { _id: productId, brandId }, change);
}
