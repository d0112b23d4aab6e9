import type { Transaction } from '@fangzhen/cloudkit';
import type { Order } from '@fangzhen/domain';
import { lockCoupon } from '../coupons/couponOfOrder';
import { spendPoints } from '../points/pointsOfOrder';

/**
 * Takes what an order uses of its member, coupon and points, inside the transaction that writes the order. The undo is
 * the order's own events when it closes; before it is written there is nothing to undo, as the transaction takes all back.
 *
 * @throws Refusal COUPON_UNUSABLE, POINTS_INSUFFICIENT.
 */
export async function holdBenefits(tx: Transaction, order: Order, nowMs: number): Promise<void> {
  const { couponId, memberId, holdId } = order;
  if (couponId !== null) await lockCoupon(tx, { couponId, memberId, holdId }, nowMs);
  if (order.usedPoints > 0) await spendPoints(tx, order, nowMs);
}
