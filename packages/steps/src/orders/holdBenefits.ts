import type { Transaction } from '@fangzhen/cloudkit';
import { couponHoldId, type Coupon, type Order, type PointsAccount } from '@fangzhen/domain';
import { lockCoupon } from '../coupons/couponOfOrder';
import { readAccount } from '../points/change';
import { spendPoints } from '../points/pointsOfOrder';

/** What the orders of a checkout are to use of their member, in all. */
export interface Uses extends Pick<Order, 'couponIds' | 'usedPoints'> {
  /** Whose they are: the member, and those that were merged into them (I15). */
  members: readonly string[];
}

/** The same as one transaction sees it: what is read here is what is written on. */
export interface Benefits {
  /** Of those that they use, the ones that are the member's. */
  coupons: Coupon[];
  /** Undefined when they use no points, and when the member never had any. */
  account?: PointsAccount;
}

export async function readBenefits(
  tx: Transaction,
  { members, couponIds, usedPoints }: Uses,
): Promise<Benefits> {
  const coupons: Coupon[] = [];
  for (const id of couponIds) {
    const coupon = await tx.get('coupons', id);
    if (coupon && members.includes(coupon.memberId)) coupons.push(coupon);
  }
  const account = usedPoints > 0 ? await readAccount(tx, members[0]!) : undefined;
  return { coupons, account };
}

/**
 * Takes what the orders of a checkout use of their member, coupons and points, inside the transaction that writes them and has read it.
 * The undo is each order's own events when it closes; before they are written there is nothing to undo, as the transaction takes all
 * back.
 *
 * @throws Refusal COUPON_UNUSABLE, POINTS_INSUFFICIENT.
 */
export async function holdBenefits(
  tx: Transaction,
  orders: readonly Order[],
  { coupons, account }: Benefits,
  nowMs: number,
): Promise<void> {
  const holds = new Map(
    orders.flatMap((order) => order.couponIds.map((id) => [id, couponHoldId(order, order.holdId)] as const)),
  );
  for (const [couponId, holdId] of holds) {
    const coupon = coupons.find(({ _id }) => _id === couponId);
    await lockCoupon(tx, coupon, { couponId, holdId }, nowMs);
  }
  const spenders = orders.filter(({ usedPoints }) => usedPoints > 0);
  if (spenders.length > 0) await spendPoints(tx, account, spenders, nowMs);
}
