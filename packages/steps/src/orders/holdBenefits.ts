import type { Transaction } from '@fangzhen/cloudkit';
import { couponHoldId, type Coupon, type Order, type PointsAccount } from '@fangzhen/domain';
import { lockCoupon } from '../coupons/couponOfOrder';
import { spendPoints } from '../points/pointsOfOrder';

/** What the orders of a checkout are to use of their member, in all. */
export type Uses = Pick<Order, 'memberId' | 'couponId' | 'usedPoints'>;

/** The same as one transaction sees it: what is read here is what is written on. */
export interface Benefits {
  /** Undefined when they use none, and when it is not the member's. */
  coupon?: Coupon;
  /** Undefined when they use no points, and when the member never had any. */
  account?: PointsAccount;
}

export async function readBenefits(
  tx: Transaction,
  { memberId, couponId, usedPoints }: Uses,
): Promise<Benefits> {
  const coupon = couponId === null ? undefined : await tx.get('coupons', couponId);
  const account = usedPoints > 0 ? await tx.get('pointsAccounts', memberId) : undefined;
  return { coupon: coupon?.memberId === memberId ? coupon : undefined, account };
}

/**
 * Takes what the orders of a checkout use of their member, coupon and points, inside the transaction that writes them and has read it.
 * The undo is each order's own events when it closes; before they are written there is nothing to undo, as the transaction takes all
 * back.
 *
 * @throws Refusal COUPON_UNUSABLE, POINTS_INSUFFICIENT.
 */
export async function holdBenefits(
  tx: Transaction,
  orders: readonly Order[],
  { coupon, account }: Benefits,
  nowMs: number,
): Promise<void> {
  const user = orders.find(({ couponId }) => couponId !== null);
  if (user) {
    const hold = { couponId: user.couponId!, holdId: couponHoldId(user, user.holdId) };
    await lockCoupon(tx, coupon, hold, nowMs);
  }
  const spenders = orders.filter(({ usedPoints }) => usedPoints > 0);
  if (spenders.length > 0) await spendPoints(tx, account, spenders, nowMs);
}
