import { Duplicate, randomDigits, surelyNotWritten, type Ctx } from '@fangzhen/cloudkit';
import type { Order } from '@fangzhen/domain';
import { releaseStock, reserveStock, type StockHold } from '../stock/reserveStock';
import { holdBenefits, readBenefits, type Benefits, type Uses } from './holdBenefits';

const CODE_TRIES = 5;

export interface NewOrder {
  orderId: string;
  uses: Uses;
  /** The order with its price, from what its transaction has read; under one holdId however often it is asked. May refuse. */
  draft: (benefits: Benefits) => Order;
}

/**
 * Places an order: reads what it uses of its member and prices it, reserves the shared stock, and writes it together with what it uses,
 * or nothing of all that. The stock is reserved outside the transaction, by updates of its own (I1); coupon and points are written
 * on what the transaction itself has read (I2, I4). Each attempt holds under its own key, so that it gives back only what it took.
 *
 * An order that is there under the same id is answered instead of any refusal: the same request was faster elsewhere, and what is
 * missing may be what it has taken (I7).
 *
 * @throws Refusal SOLD_OUT, COUPON_UNUSABLE, POINTS_INSUFFICIENT, BUSY, and what `draft` refuses.
 */
export async function writeOrder(ctx: Ctx, order: NewOrder): Promise<Order> {
  const taken: { hold?: StockHold } = {};
  for (let tried = 0, pickupCode: string | undefined; ; tried += 1) {
    try {
      return await attempt(ctx, order, { taken, pickupCode });
    } catch (error) {
      const there = await ctx.system.get('orders', order.orderId);
      // The one other thing that is unique is the store's pickup code.
      if (!there && error instanceof Duplicate && tried < CODE_TRIES) {
        pickupCode = randomDigits(8);
        continue;
      }
      const lost = there ? there.holdId !== taken.hold?.holdId : surelyNotWritten(error);
      if (taken.hold && lost) await releaseStock(ctx, taken.hold);
      if (there) return there;
      throw error;
    }
  }
}

interface Attempt {
  /** The stock that this request holds already: an attempt that is run again holds it once. */
  taken: { hold?: StockHold };
  pickupCode: string | undefined;
}

async function attempt(ctx: Ctx, { uses, draft }: NewOrder, { taken, pickupCode }: Attempt): Promise<Order> {
  const drafted = async (benefits: Benefits): Promise<Order> => {
    const order = draft(benefits);
    const { storeId, holdId, lines } = order;
    if (!taken.hold) await reserveStock(ctx, { storeId, holdId, lines }, order.expiresAtMs);
    taken.hold = { storeId, holdId, lines };
    return pickupCode === undefined ? order : { ...order, pickupCode };
  };
  // One document alone needs no transaction.
  if (uses.couponId === null && uses.usedPoints === 0) {
    const order = await drafted({});
    await ctx.system.add('orders', order);
    return order;
  }
  return ctx.system.transaction(async (tx) => {
    const benefits = await readBenefits(tx, uses);
    const order = await drafted(benefits);
    await holdBenefits(tx, order, benefits, ctx.nowMs);
    await tx.add('orders', order);
    return order;
  });
}
