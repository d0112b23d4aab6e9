import type { Ctx } from '@fangzhen/cloudkit';
import type { OrderView } from '@fangzhen/contracts';
import { orderView, type Order } from '@fangzhen/domain';
import { ordersTogether } from '@fangzhen/steps/orders/together';
import { everyBrand, storeOf } from './shops';

/** An order as its member sees it, with its store's and brand's names and the orders that were placed with it. */
export async function viewOf(ctx: Ctx, order: Order): Promise<OrderView> {
  const [brands, all] = await Promise.all([everyBrand(ctx), ordersTogether(ctx, order)]);
  const brandName = (brandId: string) => brands.get(brandId)?.name ?? '';
  const others = all.filter(({ _id }) => _id !== order._id);
  const together = await Promise.all(
    others.map(async ({ _id: orderId, brandId, storeId, fulfilment, state, payFen }) => {
      const { name: storeName } = await storeOf(ctx, storeId);
      const { kind } = fulfilment;
      return { orderId, brandName: brandName(brandId), storeName, kind, state, payFen };
    }),
  );
  const store = await storeOf(ctx, order.storeId);
  const names = { brandName: brandName(order.brandId), together, others };
  return orderView(order, store, names, ctx.nowMs);
}
