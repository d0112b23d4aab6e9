import { notFound, type Ctx } from '@fangzhen/cloudkit';
import type { OffSale } from '@fangzhen/contracts';
import { offSaleMark, stockId } from '@fangzhen/domain';

export interface OffSaleRequest {
  storeId: string;
  skuIds: readonly string[];
  /** null: they are for sale again. */
  until: OffSale | null;
}

/**
 * Takes SKUs off a store's sale, or puts them back. The mark lies in the stock's own document, which a reservation looks at as it
 * counts: no order that is placed after this answers gets any (I1). What is reserved already stays so.
 *
 * @throws Refusal NOT_FOUND when the store does not keep one of them; then nothing is changed.
 */
export async function setOffSale(ctx: Ctx, { storeId, skuIds, until }: OffSaleRequest): Promise<void> {
  const ids = [...new Set(skuIds)].map((skuId) => stockId(storeId, skuId));
  const filter = { _id: { $in: ids } };
  if ((await ctx.system.count('stock', filter)) < ids.length) throw notFound('商品');
  const change = until ? { set: { offSale: offSaleMark(until, ctx.nowMs) } } : { unset: ['offSale'] };
  await ctx.system.update('stock', filter, change);
}
