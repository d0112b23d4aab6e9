import { Duplicate, surelyNotWritten, type Ctx } from '@fangzhen/cloudkit';
import type { Order } from '@fangzhen/domain';
import { releaseStock, reserveStock, type StockHold } from '../stock/reserveStock';
import { holdBenefits, readBenefits, type Benefits, type Uses } from './holdBenefits';
import { ordersTogether } from './together';

const CODE_TRIES = 5;

export interface NewOrders {
  /** The first one's: while it is there, so are the others, as all are written at once. */
  firstId: string;
  uses: Uses;
  /**
   * The orders with their prices, from what their transaction has read; under the same holdIds however often it is asked, and under
   * pickup codes of their own each time. May refuse.
   */
  draft: (benefits: Benefits) => Order[];
}

/**
 * Places the orders of one checkout: reads what they use of their member and prices them, reserves the shared stock, and writes them
 * together with what they use, or nothing of all that. The stock is reserved outside the transaction, by updates of its own (I1); coupon
 * and points are written on what the transaction itself has read (I2, I4). Each attempt holds under its own keys, so that it gives back
 * only what it took.
 *
 * Orders that are there under the same ids are answered instead of any refusal: the same request was faster elsewhere, and what is
 * missing may be what it has taken (I7).
 *
 * @throws Refusal SOLD_OUT, COUPON_UNUSABLE, POINTS_INSUFFICIENT, BUSY, and what `draft` refuses.
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
      const lost = there ? there.holdId !== taken.holds?.[0]?.holdId : surelyNotWritten(error);
      if (taken.holds && lost) await releaseAll(ctx, taken.holds);
      if (there) return ordersTogether(ctx, there);
      throw error;
    }
  }
}

/** The stock that this request holds already: an attempt that is run again holds it once. */
interface Taken {
  holds?: StockHold[];
}

async function attempt(ctx: Ctx, { uses, draft }: NewOrders, taken: Taken): Promise<Order[]> {
  const drafted = async (benefits: Benefits): Promise<Order[]> => {
    const orders = draft(benefits);
    taken.holds ??= await reserveAll(ctx, orders);
    return orders;
  };
  if (uses.couponId === null && uses.usedPoints === 0) {
    const orders = await drafted({});
    await addAll(ctx, orders);
    return orders;
  }
  return ctx.system.transaction(async (tx) => {
    const benefits = await readBenefits(tx, uses);
    const orders = await drafted(benefits);
    await holdBenefits(tx, orders, benefits, ctx.nowMs);
    for (const order of orders) await tx.add('orders', order);
    return orders;
  });
}

/** One document alone needs no transaction. */
async function addAll(ctx: Ctx, orders: readonly Order[]): Promise<void> {
  const [first] = orders;
  if (first && orders.length === 1) return ctx.system.add('orders', first);
  await ctx.system.transaction(async (tx) => {
    for (const order of orders) await tx.add('orders', order);
  });
}

/** Every store's stock, or none of it. */
async function reserveAll(ctx: Ctx, orders: readonly Order[]): Promise<StockHold[]> {
  const holds = orders.map(({ storeId, holdId, lines }) => ({ storeId, holdId, lines }));
  const reserved = await Promise.allSettled(
    holds.map((hold, i) => reserveStock(ctx, hold, orders[i]!.expiresAtMs)),
  );
  const failed = reserved.find((one) => one.status === 'rejected');
  if (!failed) return holds;
  await releaseAll(
    ctx,
    holds.filter((_, i) => reserved[i]!.status === 'fulfilled'),
  );
  throw failed.reason;
}

const releaseAll = (ctx: Ctx, holds: readonly StockHold[]) =>
  Promise.all(holds.map((hold) => releaseStock(ctx, hold)));
