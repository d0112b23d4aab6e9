import { contracts, type Quote, type QuotePart } from '@fangzhen/contracts';
import { memberActionBeside } from '@fangzhen/cloudkit';
import {
  addUp,
  type Budget,
  feesFen,
  GROUP_RULES,
  priceCart,
  splitCart,
  storeCard,
  type FulfilmentPlan,
  type PricedPart,
  type Store,
} from '@fangzhen/domain';
import { soldOutRefusal } from '@fangzhen/steps/stock/reserveStock';
import { everyBrand } from '../shared/shops';
import { campaignsOf } from '../shared/campaigns';
import { storeList } from '../shared/directory';
import { pointsBalance, unusedCoupons } from '../shared/benefits';
import { readStockedCart, type StockedPart } from '../shared/cart';
import { readTier } from '../shared/tier';
import { storeWithGoods } from './elsewhere';
import { feesOf, planParts, readBook, readBooked, readTables, readTaken } from './plans';
import { QUOTE_LIFE_MS, quoteVersion } from './quoteVersion';

/** Far more than what a member's coupons usually take; beyond it the best that was found is quoted. */
const SEARCH_MS = 50;

function within(ms: number): Budget {
  const endMs = performance.now() + ms;
  return { isOver: () => performance.now() > endMs };
}

export const quote = memberActionBeside(
  contracts.orders.quote,
  (input, ctx) =>
    Promise.all([
      readStockedCart(ctx, input.parts),
      everyBrand(ctx),
      readTaken(ctx, input.parts),
      readBooked(ctx, input.parts),
      readTables(ctx, input.parts),
      campaignsOf(ctx, input.parts),
    ]),
  async (input, ctx, beside) => {
    const [coupons, balance, tier, book, [cart, brands, taken, booked, sessions, campaigns]] =
      await Promise.all([
        unusedCoupons(ctx),
        pointsBalance(ctx),
        readTier(ctx, input.parts),
        readBook(ctx, input.parts),
        beside,
      ]);
    const stores = await storeList(ctx);
    const [plans, instead] = await Promise.all([
      planParts(ctx, input.parts, { cart, book, taken, booked, sessions, tier }),
      Promise.all(cart.map((part, i) => storeWithGoods(ctx, part, input.parts[i]!.fulfilment.kind, stores))),
    ]);
    const priced = priceCart({
      lines: cart.flatMap(({ lines }) => lines),
      fees: feesOf(plans, cart),
      ...{ campaigns, coupons, tier },
      couponChoice: input.coupon,
      pointsBalance: balance,
      pointsChoice: input.points,
      nowMs: ctx.nowMs,
      rules: GROUP_RULES,
      budget: within(SEARCH_MS),
    });
    const storeIds = cart.map(({ store }) => store._id);
    const split = splitCart(priced, storeIds, GROUP_RULES);
    const { itemsFen, discounts, hints, couponIds, points, earnPoints } = priced;
    return {
      parts: cart.map((part, i) => ({
        store: storeCard(part.store, brands.get(part.store.brandId)?.name ?? '', ctx.nowMs),
        ...partView(part, split.get(part.store._id)!, plans[i]!),
        pointsPercent: tier.at.get(part.store._id)?.pointsPercent ?? 100,
      })),
      rewards: priced.rewards.map(({ campaignId, title }) => ({ campaignId, title })),
      ...{ itemsFen, discounts, hints, coupons: priced.coupons, couponIds, points, earnPoints },
      tierName: tier.name,
      payFen: priced.payFen + feesFen(priced.fees),
      version: quoteVersion(priced, ctx.nowMs),
      expiresAtMs: ctx.nowMs + QUOTE_LIFE_MS,
      problems: cart.flatMap((part, i) => problemsOf(part, plans[i]!, instead[i])),
    };
  },
);

function partView(
  { available }: StockedPart,
  { lines, itemsFen, payFen, fees, earnPoints, earnGrowth = 0 }: PricedPart,
  plan: FulfilmentPlan,
): Omit<QuotePart, 'store' | 'pointsPercent'> {
  return {
    lines: lines.map((line) => ({ ...line, available: available.get(line.skuId) ?? 0 })),
    ...(plan.fulfilment && { fulfilment: plan.fulfilment }),
    ...{ itemsFen, earnPoints, earnGrowth, fees },
    payFen: payFen + feesFen(fees),
  };
}

/** What stands in the way of placing this part now, each with what to do. */
function problemsOf(
  { store, lines, available, unknownSkuIds }: StockedPart,
  plan: FulfilmentPlan,
  instead: Store | undefined,
): Quote['problems'] {
  const storeId = store._id;
  const left = (skuId: string) => available.get(skuId) ?? 0;
  return [
    ...plan.problems.map((problem) => ({ ...problem, storeId })),
    ...unknownSkuIds.map((skuId) => ({
      code: 'NOT_FOUND' as const,
      storeId,
      skuId,
      message: '这家门店没有这件商品，请移除或换一家门店',
    })),
    ...lines.flatMap(({ skuId, problem }) => (problem ? [{ ...problem, storeId, skuId }] : [])),
    ...addUp(lines)
      .filter(({ skuId, qty }) => left(skuId) < qty)
      .map((line) => ({
        code: 'SOLD_OUT' as const,
        storeId,
        skuId: line.skuId,
        available: left(line.skuId),
        message: soldOutRefusal([line], [{ skuId: line.skuId, available: left(line.skuId) }], instead)
          .message,
        ...(instead && { store: { id: instead._id, name: instead.name } }),
      })),
  ];
}
