import { Duplicate, surelyNotWritten, type Ctx } from '@fangzhen/cloudkit';
import type { CampaignQuota } from '@fangzhen/contracts';
import { orderWithHold, type CampaignTerms, type Order, type SharedWant } from '@fangzhen/domain';
import { holdQuotas, releaseQuotas } from '../campaigns/holdQuota';
import { pointsTurn } from '../points/change';
import { holdBenefits, readBenefits, type Benefits, type Uses } from './holdBenefits';
import { holdOrder, releaseOrder, type OrderHold } from './holdOrder';
import { ordersTogether } from './together';

const CODE_TRIES = 5;

export interface NewOrders {
  /** The first one's: while it is there, so are the others, as all are written at once. */
  firstId: string;
  uses: Uses;
  /** What each one's fulfilment needs of a document that many share. */
  wants: readonly (SharedWant | undefined)[];
  /** The campaigns that may take part, with their quotas as they were read. */
  campaigns: readonly Pick<CampaignTerms, '_id' | 'quota'>[];
  /**
   * The orders with their prices, from what their transaction has read; under the same holdIds however often it is asked, and under
   * pickup codes of their own each time. May refuse.
   */
  draft: (benefits: Benefits) => Order[];
}

/**
 * Places the orders of one checkout: reads what they use of their member and prices them, holds what many share (stock, a pickup slot),
 * and writes them together with what they use, or nothing of all that. What is shared is held outside the transaction, by updates of its own
 * (I1); coupon and points are written on what the transaction itself has read (I2, I4). Each attempt holds under its own keys, so that it gives back
 * only what it took.
 *
 * Orders that are there under the same ids are answered instead of any refusal: the same request was faster elsewhere, and what is
 * missing may be what it has taken (I7).
 *
 * @throws Refusal SOLD_OUT, SLOT_FULL, SLOT_TAKEN, COUPON_UNUSABLE, POINTS_INSUFFICIENT, CAMPAIGN_OVER, BUSY, and what `draft` refuses.
 */
export async function writeOrders(ctx: Ctx, orders: NewOrders): Promise<Order[]> {
  const taken: Taken = {};
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt(ctx, orders, taken);
    } catch (error) {
      const there = await ctx.system.get('orders', orders.firstId);
      // The one other thing that is unique is the store's pickup code.
      if (!there && error instanceof Duplicate && tried < CODE_TRIES) continue;
      const lost = there ? there.holdId !== taken.holds?.[0]?.stock.holdId : surelyNotWritten(error);
      if (taken.holds && lost) await releaseAll(ctx, taken.holds);
      if (there) return ordersTogether(ctx, there);
      throw error;
    }
  }
}

/** What this request holds already: an attempt that is run again holds it once. */
interface Taken {
  holds?: OrderHold[];
}

async function attempt(
  ctx: Ctx,
  { uses, wants, campaigns, draft }: NewOrders,
  taken: Taken,
): Promise<Order[]> {
  const drafted = async (benefits: Benefits): Promise<Order[]> => {
    const orders = draft(benefits);
    const holds = (taken.holds ??= await holdAll(ctx, orders, wants, quotasOf(campaigns)));
    return orders.map((order, i) => orderWithHold(order, holds[i]!.shared));
  };
  if (uses.couponIds.length === 0 && uses.usedPoints === 0) {
    const orders = await drafted({ coupons: [] });
    await addAll(ctx, orders);
    return orders;
  }
  const turn = uses.usedPoints > 0 ? pointsTurn(uses.members[0]!) : undefined;
  return ctx.system.transaction(async (tx) => {
    const benefits = await readBenefits(tx, uses);
    const orders = await drafted(benefits);
    await holdBenefits(tx, orders, benefits, ctx.nowMs);
    for (const order of orders) await tx.add('orders', order);
    return orders;
  }, turn);
}

/** One document alone needs no transaction. */
async function addAll(ctx: Ctx, orders: readonly Order[]): Promise<void> {
  const [first] = orders;
  if (first && orders.length === 1) return ctx.system.add('orders', first);
  await ctx.system.transaction(async (tx) => {
    for (const order of orders) await tx.add('orders', order);
  });
}

/** What every order needs, or none of it. */
async function holdAll(
  ctx: Ctx,
  orders: readonly Order[],
  wants: readonly (SharedWant | undefined)[],
  limits: ReadonlyMap<string, CampaignQuota>,
): Promise<OrderHold[]> {
  const [first] = orders;
  const quotas = first?.quotas ?? [];
  const [quota, ...held] = await Promise.allSettled([
    holdQuotas(ctx, quotas, limits, first?.expiresAtMs ?? 0),
    ...orders.map((order, i) => holdOrder(ctx, order, wants[i], order.expiresAtMs)),
  ]);
  const holds = held.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  // What cannot be had at all says more than a campaign that is over.
  const failed = [...held, quota].find((one) => one.status === 'rejected');
  if (!failed) return holds.map((hold, i) => (i === 0 ? { ...hold, quotas } : hold));
  await releaseAll(ctx, holds);
  if (quota.status === 'fulfilled') await releaseQuotas(ctx, quotas);
  throw failed.reason;
}

const quotasOf = (campaigns: NewOrders['campaigns']) =>
  new Map(campaigns.map(({ _id, quota = {} }) => [_id, quota]));

const releaseAll = (ctx: Ctx, holds: readonly OrderHold[]) =>
  Promise.all(holds.map((hold) => releaseOrder(ctx, hold)));
