import type { Transaction } from '@fangzhen/cloudkit';
import type { Coupon, Order, PointsAccount } from '@fangzhen/domain';
import { lockCoupon } from '../coupons/couponOfOrder';
import { spendPoints } from '../points/pointsOfOrder';

/** What an order is to use of its member. */
export type Uses = Pick<Order, 'memberId' | 'couponId' | 'usedPoints'>;

/** The same as one transaction sees it: what is read here is what is written on. */
export interface Benefits {
  /** Undefined when the order uses none, and when it is not the member's. */
  coupon?: Coupon;
  /** Undefined when the order uses no points, and when the member never had any. */
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
 * Takes what an order uses of its member, coupon and points, inside the transaction that writes the order and has read them. The
 * undo is the order's own events when it closes; before it is written there is nothing to undo, as the transaction takes all back.
 *
 * @throws Refusal COUPON_UNUSABLE, POINTS_INSUFFICIENT.
 */
export async function holdBenefits(
  tx: Transaction,
  order: Order,
  { coupon, account }: Benefits,
  nowMs: number,
): Promise<void> {
  const { couponId, holdId } = order;
  if (couponId !== null) await lockCoupon(tx, coupon, { couponId, holdId }, nowMs);
  if (order.usedPoints > 0) await spendPoints(tx, account, order, nowMs);
}
