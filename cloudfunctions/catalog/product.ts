import { memberActionBeside, notFound, type Ctx } from '@fangzhen/cloudkit';
import { contracts, type Api } from '@fangzhen/contracts';
import {
  cheapestSku,
  GROUP_RULES,
  priceCart,
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
    const [{ found, shelf, store, card }, coupons] = await Promise.all([beside, unusedCoupons(ctx)]);
    const coupon = bestOnOne(found, shelf, input.storeId, coupons, ctx.nowMs);
    return { product: productView(found, shelf, store), store: card, ...(coupon && { bestCoupon: coupon }) };
  },
);

async function readProduct({ productId, storeId }: Wanted, ctx: Ctx) {
  const [directory, found] = await Promise.all([readDirectory(ctx), ctx.shared('products').get(productId)]);
  const store = directory.stores.get(storeId);
  if (!found?.onSale || found.brandId !== store?.brandId) throw notFound('商品');
  const shelf = await readShelfOf(ctx, storeId, found);
  return { found, shelf, store, card: cardOfStore(directory, store, ctx.nowMs) };
}

/** Of the coupons that are best together for one unit of what costs least here, the one that takes most off. */
function bestOnOne(found: Product, shelf: Shelf, storeId: string, coupons: readonly Coupon[], nowMs: number) {
  const cheapest = cheapestSku(found, shelf);
  if (!cheapest) return undefined;
  const { brandId, categoryId, _id: productId, name: title, picture } = found;
  const { sku, unitFen } = cheapest;
  const priced = priceCart({
    lines: [
      {
        storeId,
        brandId,
        skuId: sku.id,
        productId,
        categoryId,
        title,
        optionText: '',
        picture,
        qty: 1,
        unitFen,
      },
    ],
    ...{ coupons, couponChoice: 'best', pointsBalance: 0, pointsChoice: 0, nowMs, rules: GROUP_RULES },
  });
  const [best] = priced.coupons;
  return best?.used ? { couponId: best.couponId, title: best.title, savingFen: best.savingFen } : undefined;
}
