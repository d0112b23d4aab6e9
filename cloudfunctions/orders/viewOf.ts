import type { Ctx } from '@fangzhen/cloudkit';
import type { OrderView } from '@fangzhen/contracts';
import { orderView, type Order } from '@fangzhen/domain';
import { everyBrand, storeOf } from '../shared/shops';

/** An order as its member sees it, with its store's and brand's names. */
export async function viewOf(ctx: Ctx, order: Order): Promise<OrderView> {
  const [store, brands] = await Promise.all([storeOf(ctx, order.storeId), everyBrand(ctx)]);
  return orderView(order, store, { brandName: brands.get(order.brandId)?.name ?? '' }, ctx.nowMs);
}
