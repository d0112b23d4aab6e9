import type { Api } from '@fangzhen/contracts';
import { fingerprint, onceId, randomDigits, type MemberCtx } from '@fangzhen/cloudkit';
import {
  feesFen,
  fulfilmentOf,
  GROUP_RULES,
  moveOrder,
  newOrder,
  quotaHolds,
  splitCart,
  type CampaignTerms,
  type FulfilmentPlan,
  type Order,
  type PricedCart,
} from '@fangzhen/domain';
import { brandPay, groupPay } from '@fangzhen/steps/payments/client';
import type { CartPart } from '../shared/cart';

type PlaceInput = Api['orders']['place']['input'];

const PAY_WITHIN_MS = 15 * 60_000;
const PICKUP_CODE_DIGITS = 8;

export interface CheckoutIds {
  /** The combined payment's number; means nothing for one order alone. */
  id: string;
  /** One for each part. The first is the same however many parts there are: a key is used once (I7). */
  orderIds: string[];
}

/** The ids that a placing request's key stands for. */
export function checkoutIds(ctx: MemberCtx, { clientOrderId, parts }: PlaceInput): CheckoutIds {
  const orderId = (part: number) =>
    onceId(ctx, 'orders.place', part === 0 ? clientOrderId : `${clientOrderId}/${part}`);
  return { id: onceId(ctx, 'checkout', clientOrderId), orderIds: parts.map((_, i) => orderId(i)) };
}

interface Draft {
  input: PlaceInput;
  ids: CheckoutIds;
  holdIds: readonly string[];
  cart: readonly CartPart[];
  campaigns: readonly CampaignTerms[];
  priced: PricedCart;
  plans: readonly FulfilmentPlan[];
}

/** The orders that a priced cart becomes, one for each store. @throws Refusal by what stands in the way of a plan. */
export function draftOrders(
  ctx: MemberCtx,
  { input, ids, holdIds, cart, campaigns, priced, plans }: Draft,
): Order[] {
  const { appId, openId } = ctx.caller!;
  const quotas = quotaHolds(priced, campaigns, holdIds[0]!);
  const storeIds = cart.map(({ store }) => store._id);
  const parts = splitCart(priced, storeIds, GROUP_RULES);
  const mchIds = cart.map(({ store }) => brandPay(ctx, store.brandId).mchId);
  const pays = ids.orderIds
    .map((orderId, i) => ({ orderId, mchId: mchIds[i]! }))
    .filter((_, i) => {
      const { payFen, fees } = parts.get(storeIds[i]!)!;
      return payFen + feesFen(fees) > 0;
    });
  return cart.map(({ store }, i) => {
    const { note = '' } = input.parts[i]!;
    const plan = plans[i]!;
    const order = newOrder({
      _id: ids.orderIds[i]!,
      memberId: ctx.memberId,
      brandId: store.brandId,
      storeId: store._id,
      holdId: holdIds[i]!,
      ...(cart.length > 1 && { checkout: { ...ids, pays } }),
      ...(mchIds[i] !== groupPay(ctx).mchId && { mchId: mchIds[i]! }),
      ...(quotas.length > 0 && { quotas }),
      fingerprint: fingerprint(input),
      fulfilment: fulfilmentOf(plan),
      note,
      pickupCode: randomDigits(PICKUP_CODE_DIGITS),
      payer: { appId, openId },
      expiresAtMs: ctx.nowMs + PAY_WITHIN_MS,
      priced: parts.get(store._id)!,
      nowMs: ctx.nowMs,
    });
    // Nothing to pay: it is paid as it is placed.
    return order.payFen > 0 ? order : moveOrder(order, { to: 'paid', by: 'system', nowMs: ctx.nowMs });
  });
}
