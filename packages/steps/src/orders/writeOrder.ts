import { Duplicate, randomDigits, type Ctx } from '@fangzhen/cloudkit';
import type { Order } from '@fangzhen/domain';
import { holdBenefits } from './holdBenefits';

const CODE_TRIES = 5;

/**
 * Writes a new order together with what it uses of its member (coupon, points), or nothing of it. An order that is there
 * under the same id is answered instead: the same request was faster elsewhere (I7).
 *
 * @throws Refusal COUPON_UNUSABLE, POINTS_INSUFFICIENT, BUSY.
 */
export async function writeOrder(ctx: Ctx, order: Order): Promise<Order> {
  for (let tried = 0, pickupCode = order.pickupCode; ; tried += 1) {
    try {
      return await writeWithCode(ctx, { ...order, pickupCode });
    } catch (error) {
      const twin = await ctx.system.get('orders', order._id);
      if (twin) return twin;
      // The one other thing that is unique is the store's pickup code.
      if (!(error instanceof Duplicate) || tried === CODE_TRIES) throw error;
      pickupCode = randomDigits(pickupCode.length);
    }
  }
}

async function writeWithCode(ctx: Ctx, order: Order): Promise<Order> {
  // One document alone needs no transaction.
  if (order.couponId === null && order.usedPoints === 0) {
    await ctx.system.add('orders', order);
    return order;
  }
  return ctx.system.transaction(async (tx) => {
    await holdBenefits(tx, order, ctx.nowMs);
    await tx.add('orders', order);
    return order;
  });
}
