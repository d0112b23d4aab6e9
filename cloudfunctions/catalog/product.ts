import { memberActionBeside, notFound, type Ctx } from '@fangzhen/cloudkit';
import { contracts, type Api } from '@fangzhen/contracts';
import {
  bestCoupon,
  cheapestSku,
  productView,
  type Coupon,
  type Product,
  type Shelf,
} from '@fangzhen/domain';
import { readDirectory } from '../shared/directory';
import { cardOfStore } from '../shared/storeCard';
import { unusedCoupons } from '../shared/benefits';
import { readShelfOf } from './readShelf';

type Wanted = Api['catalog']['product']['input'];

/** One product at one store: two round trips, three for somebody who was never here before. */
export const product = memberActionBeside(
  contracts.catalog.product,
  readProduct,
  async (input, ctx, beside) => {
    const [{ found, shelf, store }, coupons] = await Promise.all([beside, unusedCoupons(ctx)]);
    const coupon = bestOnOne(found, shelf, input.storeId, coupons, ctx.nowMs);
    return { product: productView(found, shelf), store, ...(coupon && { bestCoupon: coupon }) };
  },
);

async function readProduct({ productId, storeId }: Wanted, ctx: Ctx) {
  const [directory, found] = await Promise.all([readDirectory(ctx), ctx.shared('products').get(productId)]);
  const store = directory.stores.get(storeId);
  if (!found?.onSale || found.brandId !== store?.brandId) throw notFound('商品');
  const shelf = await readShelfOf(ctx, storeId, found);
  return { found, shelf, store: cardOfStore(directory, store, ctx.nowMs) };
}

/** The coupon that takes most off one unit of what costs least here. */
function bestOnOne(found: Product, shelf: Shelf, storeId: string, coupons: readonly Coupon[], nowMs: number) {
  const cheapest = cheapestSku(found, shelf);
  if (!cheapest) return undefined;
  const { brandId, categoryId } = found;
  const line = { storeId, brandId, skuId: cheapest.sku.id, categoryId, amountFen: cheapest.unitFen };
  const best = bestCoupon(coupons, { lines: [line] }, nowMs);
  return best && { couponId: best.coupon._id, title: best.coupon.title, savingFen: best.fit.savingFen };
}
