import { contracts, type Quote } from '@fangzhen/contracts';
import { memberActionBeside } from '@fangzhen/cloudkit';
import { GROUP_RULES, priceCart, storeCard } from '@fangzhen/domain';
import { soldOutRefusal } from '@fangzhen/steps/stock/reserveStock';
import { everyBrand } from '../shared/shops';
import { pointsBalance, unusedCoupons } from '../shared/benefits';
import { readStockedCart, type StockedCart } from './cart';

export const quote = memberActionBeside(
  contracts.orders.quote,
  (input, ctx) => Promise.all([readStockedCart(ctx, input), everyBrand(ctx)]),
  async (input, ctx, beside) => {
    const [coupons, balance, [cart, brands]] = await Promise.all([
      unusedCoupons(ctx),
      pointsBalance(ctx),
      beside,
    ]);
    const priced = priceCart({
      lines: cart.lines,
      coupons,
      couponChoice: input.coupon,
      pointsBalance: balance,
      pointsChoice: input.points,
      storeId: cart.store._id,
      brandId: cart.store.brandId,
      nowMs: ctx.nowMs,
      rules: GROUP_RULES,
    });
    return {
      ...priced,
      store: storeCard(cart.store, brands.get(cart.store.brandId)?.name ?? '', ctx.nowMs),
      lines: priced.lines.map((line) => ({ ...line, available: cart.available.get(line.skuId) ?? 0 })),
      problems: problemsOf(cart),
    };
  },
);

/** What stands in the way of placing this cart now, each with what to do. */
function problemsOf({ open, lines, available, unknownSkuIds }: StockedCart): Quote['problems'] {
  const left = (skuId: string) => available.get(skuId) ?? 0;
  return [
    ...(open.state === 'closed'
      ? [{ code: 'STORE_CLOSED' as const, message: '门店休息中，换一家营业中的门店试试' }]
      : []),
    ...unknownSkuIds.map((skuId) => ({
      code: 'NOT_FOUND' as const,
      skuId,
      message: '这家门店没有这件商品，请移除或换一家门店',
    })),
    ...lines
      .filter(({ skuId, qty }) => left(skuId) < qty)
      .map((line) => ({
        code: 'SOLD_OUT' as const,
        skuId: line.skuId,
        available: left(line.skuId),
        message: soldOutRefusal([line], [{ skuId: line.skuId, available: left(line.skuId) }]).message,
      })),
  ];
}
