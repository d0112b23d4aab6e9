import type { Api } from '@fangzhen/contracts';
import { Refusal, type MemberCtx } from '@fangzhen/cloudkit';
import {
  feesFen,
  GROUP_RULES,
  priceCart,
  spendable,
  type CampaignTerms,
  type FulfilmentPlan,
  type PricedCart,
  type TierTerms,
} from '@fangzhen/domain';
import type { Benefits } from '@fangzhen/steps/orders/holdBenefits';
import type { CartPart } from '../shared/cart';
import { feesOf } from './plans';
import { checkVersion } from './quoteVersion';

interface PriceAgain {
  input: Api['orders']['place']['input'];
  cart: readonly CartPart[];
  campaigns: readonly CampaignTerms[];
  benefits: Benefits;
  tier: TierTerms;
  /** How each part reaches the shopper, with its fees. */
  plans: readonly FulfilmentPlan[];
}

/**
 * The server's own price decides; what differs from what the shopper saw is refused, never silently charged (I13).
 * @throws Refusal NOT_FOUND, PRICE_UNAPPROVED, SELL_WINDOW, COUPON_UNUSABLE, POINTS_INSUFFICIENT, PRICE_CHANGED, QUOTE_EXPIRED.
 */
export function priceAgain(
  ctx: MemberCtx,
  { input, cart, campaigns, benefits: { coupons, account }, tier, plans }: PriceAgain,
): PricedCart {
  cart.forEach(assertSold);
  const priced = priceCart({
    lines: cart.flatMap(({ lines }) => lines),
    fees: feesOf(plans, cart),
    ...{ campaigns, coupons, tier },
    couponChoice: { ids: input.couponIds },
    pointsBalance: account ? spendable(account, ctx.nowMs) : 0,
    pointsChoice: input.points,
    nowMs: ctx.nowMs,
    rules: GROUP_RULES,
  });
  const unused = input.couponIds.find((id) => !priced.couponIds.includes(id));
  if (unused !== undefined) {
    const reason = priced.coupons.find(({ couponId }) => couponId === unused)?.reason ?? '这张券不存在';
    throw new Refusal('COUPON_UNUSABLE', `${reason}，请重新选择优惠券`, { couponId: unused, reason });
  }
  if (priced.points.used < input.points) {
    const { balance, usable } = priced.points;
    throw new Refusal('POINTS_INSUFFICIENT', `这单最多可用 ${usable} 积分，请减少后再下单`, {
      balance,
      usable,
    });
  }
  assertQuoted(ctx, input, priced);
  return priced;
}

function assertQuoted(ctx: MemberCtx, input: PriceAgain['input'], priced: PricedCart): void {
  const payFen = priced.payFen + feesFen(priced.fees);
  const { expired, changed } =
    input.quoteVersion === undefined
      ? { expired: false, changed: [] }
      : checkVersion(input.quoteVersion, priced, ctx.nowMs);
  if (payFen !== input.expectedPayFen || changed.length > 0) {
    throw new Refusal('PRICE_CHANGED', '价格有变化，请确认新的金额', { payFen, changed });
  }
  if (expired) throw new Refusal('QUOTE_EXPIRED', '价格已经看了很久，请再确认一次', { payFen });
}

function assertSold({ store, lines, unknownSkuIds }: CartPart): void {
  if (unknownSkuIds.length > 0) {
    const details = { storeId: store._id, skuIds: unknownSkuIds };
    throw new Refusal('NOT_FOUND', '有商品已下架，请返回购物车移除后再试', details);
  }
  const problem = lines.find((line) => line.problem)?.problem;
  if (problem) {
    const alike = lines.filter((line) => line.problem?.code === problem.code);
    const details = { storeId: store._id, skuIds: alike.map(({ skuId }) => skuId) };
    throw new Refusal(problem.code, problem.message, details);
  }
}
