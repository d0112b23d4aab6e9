import { couponHoldId, usesCoupon, type Coupon, type Order } from '@fangzhen/domain';
import groupBy from 'lodash-es/groupBy';
import type { Ledgers } from './ledgers';

/** I4: a coupon is locked or redeemed by exactly the one live order that uses it, or by those of one checkout; a budget has lost what was issued. */
export function auditCoupons(before: Ledgers, now: Ledgers): string[] {
  const users = groupBy(now.orders.filter(usesCoupon), 'couponId');
  return [
    ...now.coupons.flatMap((coupon) => auditCoupon(coupon, users[coupon._id] ?? [])),
    ...auditBudgets(before, now),
  ];
}

function auditCoupon({ _id, state, holdId }: Coupon, users: readonly Order[]): string[] {
  const holds = new Set(users.map((order) => couponHoldId(order, order.holdId)));
  if (holds.size > 1) return [`I4: coupon ${_id} is used by ${users.length} orders`];
  const [hold] = holds;
  const unpaid = users.every((order) => order.state === 'unpaid');
  const free = state === 'issued' || state === 'expired';
  const fits = hold
    ? state === (unpaid ? 'locked' : 'redeemed') && holdId === hold
    : free && holdId === undefined;
  const states = users.map((order) => order.state).join(' and ');
  return fits ? [] : [`I4: coupon ${_id} is ${state} by ${holdId}, its order is ${states || 'none'}`];
}

function auditBudgets(before: Ledgers, now: Ledgers): string[] {
  const old = new Set(before.coupons.map(({ _id }) => _id));
  const leftBefore = new Map(before.templates.map(({ _id, left }) => [_id, left]));
  return now.templates.flatMap(({ _id, left, held }) => {
    const issued = now.coupons.filter((coupon) => coupon.templateId === _id && !old.has(coupon._id)).length;
    const expected = (leftBefore.get(_id) ?? 0) - issued;
    return [
      ...(left === expected && left >= 0
        ? []
        : [`I4: budget ${_id} has ${left}, ${expected} after what was issued`]),
      ...(Object.keys(held).length === 0 ? [] : [`I4: budget ${_id} still holds claims under way`]),
    ];
  });
}
