import type { Coupon, Order } from '@fangzhen/domain';
import groupBy from 'lodash-es/groupBy';
import type { Ledgers } from './ledgers';

/** I4: a coupon is locked or redeemed by exactly the one live order that uses it; a budget has lost what was issued. */
export function auditCoupons(before: Ledgers, now: Ledgers): string[] {
  const live = now.orders.filter(({ state }) => !['closed', 'refunding', 'refunded'].includes(state));
  const users = groupBy(
    live.filter(({ couponId }) => couponId !== null),
    'couponId',
  );
  return [
    ...now.coupons.flatMap((coupon) => auditCoupon(coupon, users[coupon._id] ?? [])),
    ...auditBudgets(before, now),
  ];
}

function auditCoupon({ _id, state, holdId }: Coupon, users: readonly Order[]): string[] {
  if (users.length > 1) return [`I4: coupon ${_id} is used by ${users.length} orders`];
  const [order] = users;
  const expected = order ? (order.state === 'unpaid' ? 'locked' : 'redeemed') : 'issued';
  const free = state === 'issued' || state === 'expired';
  const fits = order ? state === expected && holdId === order.holdId : free && holdId === undefined;
  return fits ? [] : [`I4: coupon ${_id} is ${state} by ${holdId}, its order is ${order?.state ?? 'none'}`];
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
