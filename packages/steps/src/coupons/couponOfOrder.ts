import type { Ctx, Transaction } from '@fangzhen/cloudkit';
import { Refusal } from '@fangzhen/cloudkit';
import type { Coupon } from '@fangzhen/domain';

/** What an order has of a coupon. */
export interface CouponHold {
  couponId: string;
  holdId: string;
}

/**
 * Locks a member's coupon for an order, inside the transaction that writes the order and has read the coupon (I4).
 *
 * @param coupon the member's own; undefined when there is none such
 * @throws Refusal COUPON_UNUSABLE when it is not the member's, not issued any more, or past its time.
 */
export async function lockCoupon(
  tx: Transaction,
  coupon: Coupon | undefined,
  { couponId, holdId }: CouponHold,
  nowMs: number,
): Promise<void> {
  if (coupon?.state !== 'issued' || nowMs >= coupon.expiresAtMs) {
    throw new Refusal('COUPON_UNUSABLE', '这张券刚刚被用掉或已过期，请重新选择', { couponId });
  }
  await tx.put('coupons', { ...coupon, state: 'locked', holdId });
}

/** The undo of locking and of redeeming: the coupon can be used again, with its own expiry. Twice changes nothing. */
export async function releaseCoupon(ctx: Ctx, { couponId, holdId }: CouponHold): Promise<void> {
  await ctx.system.update(
    'coupons',
    { _id: couponId, holdId },
    { set: { state: 'issued' }, unset: ['holdId'] },
  );
}

/** Paid: the lock becomes a redemption. Twice changes nothing. */
export async function redeemCoupon(ctx: Ctx, { couponId, holdId }: CouponHold): Promise<void> {
  await ctx.system.update(
    'coupons',
    { _id: couponId, holdId, state: 'locked' },
    { set: { state: 'redeemed' } },
  );
}
