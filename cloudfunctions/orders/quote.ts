import { contracts, type Quote, type QuotePart } from '@fangzhen/contracts';
import { memberActionBeside } from '@fangzhen/cloudkit';
import { GROUP_RULES, priceCart, splitCart, storeCard, type Brand, type PricedPart } from '@fangzhen/domain';
import { soldOutRefusal } from '@fangzhen/steps/stock/reserveStock';
import { everyBrand } from '../shared/shops';
import { pointsBalance, unusedCoupons } from '../shared/benefits';
import { readStockedCart, type StockedPart } from './cart';

export const quote = memberActionBeside(
  contracts.orders.quote,
  (input, ctx) => Promise.all([readStockedCart(ctx, input.parts), everyBrand(ctx)]),
  async (input, ctx, beside) => {
    const [coupons, balance, [cart, brands]] = await Promise.all([
      unusedCoupons(ctx),
      pointsBalance(ctx),
      beside,
    ]);
    const priced = priceCart({
      lines: cart.flatMap(({ lines }) => lines),
      coupons,
      couponChoice: input.coupon,
      pointsBalance: balance,
      pointsChoice: input.points,
      nowMs: ctx.nowMs,
      rules: GROUP_RULES,
    });
    const storeIds = cart.map(({ store }) => store._id);
    const split = splitCart(priced, storeIds, GROUP_RULES);
    const { itemsFen, discounts, payFen, couponId, points, earnPoints } = priced;
    return {
      parts: cart.map((part) => partView(part, split.get(part.store._id)!, brands, ctx.nowMs)),
      ...{ itemsFen, discounts, payFen, coupons: priced.coupons, couponId, points, earnPoints },
      problems: cart.flatMap(problemsOf),
    };
  },
);

function partView(
  { store, available }: StockedPart,
  { lines, itemsFen, payFen, earnPoints }: PricedPart,
  brands: ReadonlyMap<string, Pick<Brand, 'name'>>,
  nowMs: number,
): QuotePart {
  return {
    store: storeCard(store, brands.get(store.brandId)?.name ?? '', nowMs),
    lines: lines.map((line) => ({ ...line, available: available.get(line.skuId) ?? 0 })),
    ...{ itemsFen, payFen, earnPoints },
  };
}

/** What stands in the way of placing this part now, each with what to do. */
function problemsOf({ store, open, lines, available, unknownSkuIds }: StockedPart): Quote['problems'] {
  const storeId = store._id;
  const left = (skuId: string) => available.get(skuId) ?? 0;
  return [
    ...(open.state === 'closed'
      ? [{ code: 'STORE_CLOSED' as const, storeId, message: '门店休息中，换一家营业中的门店试试' }]
      : []),
    ...unknownSkuIds.map((skuId) => ({
      code: 'NOT_FOUND' as const,
      storeId,
      skuId,
      message: '这家门店没有这件商品，请移除或换一家门店',
    })),
    ...lines
      .filter(({ skuId, qty }) => left(skuId) < qty)
      .map((line) => ({
        code: 'SOLD_OUT' as const,
        storeId,
        skuId: line.skuId,
        available: left(line.skuId),
        message: soldOutRefusal([line], [{ skuId: line.skuId, available: left(line.skuId) }]).message,
      })),
  ];
}
