import { couponHoldId, couponsInUse, type Coupon, type Order } from '@fangzhen/domain';
import countBy from 'lodash-es/countBy';
import type { Ledgers } from './ledgers';

/** I4: a coupon is locked or redeemed by exactly the one live order that uses it, or by those of one checkout; a budget has lost what was issued. */
export function auditCoupons(before: Ledgers, now: Ledgers): string[] {
  const users = usersByCoupon(now.orders);
  return [
    ...now.orders.flatMap(strayCoupons),
    ...now.coupons.flatMap((coupon) => auditCoupon(coupon, users.get(coupon._id) ?? [])),
    ...giftProblems(now.coupons),
    ...auditBudgets(before, now),
  ];
}

/** The live orders that use each coupon. */
export function usersByCoupon(orders: readonly Order[]): Map<string, Order[]> {
  const users = new Map<string, Order[]>();
  for (const order of orders) {
    for (const id of couponsInUse(order)) users.set(id, [...(users.get(id) ?? []), order]);
  }
  return users;
}

/** An order names just the coupons that its discounts come from. */
function strayCoupons({ _id, couponIds, discounts }: Order): string[] {
  const sources = discounts.filter(({ source }) => source === 'coupon').map(({ sourceId }) => sourceId);
  return sources.join() === couponIds.join()
    ? []
    : [`I4: order ${_id} uses coupons ${couponIds.join()} and has discounts of ${sources.join()}`];
}

function auditCoupon({ _id, state, holdId }: Coupon, users: readonly Order[]): string[] {
  const holds = new Set(users.map((order) => couponHoldId(order, order.holdId)));
  if (holds.size > 1) return [`I4: coupon ${_id} is used by ${users.length} orders`];
  const [hold] = holds;
  const unpaid = users.every((order) => order.state === 'unpaid');
  const free = state !== 'locked' && state !== 'redeemed';
  const fits = hold
    ? state === (unpaid ? 'locked' : 'redeemed') && holdId === hold
    : free && holdId === undefined;
  const states = users.map((order) => order.state).join(' and ');
  return fits ? [] : [`I4: coupon ${_id} is ${state} by ${holdId}, its order is ${states || 'none'}`];
}

/** I4: what a giver has given, one friend has, and nobody has a gift that its giver still has. */
export function giftProblems(coupons: readonly Coupon[]): string[] {
  const takers = countBy(
    coupons.filter(({ giftOf }) => giftOf !== undefined),
    'giftOf',
  );
  const given = coupons.filter(({ state }) => state === 'given');
  const known = new Set(given.map(({ _id }) => _id));
  return [
    ...given
      .filter(({ _id }) => takers[_id] !== 1)
      .map(({ _id }) => `I4: coupon ${_id} was given and ${takers[_id] ?? 0} have it`),
    ...Object.keys(takers)
      .filter((id) => !known.has(id))
      .map((id) => `I4: coupon ${id} was taken as a gift and is its giver's`),
    ...coupons
      .filter(({ state, gift }) => (state === 'gifted' || state === 'given') !== (gift !== undefined))
      .map(({ _id, state }) => `I4: coupon ${_id} is ${state}, which does not fit its gift`),
  ];
}

function auditBudgets(before: Ledgers, now: Ledgers): string[] {
  const old = new Set(before.coupons.map(({ _id }) => _id));
  const leftBefore = new Map(before.templates.map(({ _id, left }) => [_id, left]));
  return now.templates.flatMap(({ _id, left, held }) => {
    const issued = now.coupons.filter(
      (coupon) => coupon.templateId === _id && !coupon.giftOf && !old.has(coupon._id),
    ).length;
    const expected = (leftBefore.get(_id) ?? 0) - issued;
    return [
      ...(left === expected && left >= 0
        ? []
        : [`I4: budget ${_id} has ${left}, ${expected} after what was issued`]),
      ...(Object.keys(held).length === 0 ? [] : [`I4: budget ${_id} still holds claims under way`]),
    ];
  });
}
