import { couponHoldId, couponsInUse, type Coupon, type CouponTemplate, type Order } from '@fangzhen/domain';
import countBy from 'lodash-es/countBy';
import sumBy from 'lodash-es/sumBy';
import uniq from 'lodash-es/uniq';
import xor from 'lodash-es/xor';
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

/** An order names just the coupons that took something off its goods or its fees. */
function strayCoupons({ _id, couponIds, discounts, fees }: Order): string[] {
  const offs = [
    ...discounts.filter(({ source }) => source === 'coupon'),
    ...fees.flatMap((fee) => fee.offs ?? []),
  ];
  const sources = uniq(offs.map(({ sourceId }) => sourceId));
  return xor(sources, couponIds).length === 0 && couponIds.length === sources.length
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

/** What of a budget was not issued: what can be had, and what grants under way have still to give. */
function freeOf({ _id, left, aside = {} }: CouponTemplate, { couponGrants, coupons }: Ledgers): number {
  const open = couponGrants.filter((grant) => grant.templateId === _id && (aside[grant._id] ?? 0) > 0);
  const ids = new Set(open.map((grant) => grant._id));
  const given = coupons.filter(({ grantId, giftOf }) => !giftOf && grantId !== undefined && ids.has(grantId));
  return left + sumBy(open, (grant) => aside[grant._id]!) - given.length;
}

function auditBudgets(before: Ledgers, now: Ledgers): string[] {
  const old = new Set(before.coupons.map(({ _id }) => _id));
  const were = new Map(before.templates.map((template) => [template._id, template]));
  return now.templates.flatMap((template) => {
    const { _id, left, held } = template;
    const issued = now.coupons.filter(
      (coupon) => coupon.templateId === _id && !coupon.giftOf && !old.has(coupon._id),
    ).length;
    const was = were.get(_id);
    const raised = template.budget - (was?.budget ?? 0);
    const expected = raised + (was ? freeOf(was, before) : 0) - issued;
    const free = freeOf(template, now);
    return [
      ...(free === expected && left >= 0
        ? []
        : [`I4: budget ${_id} has ${free}, ${expected} after what was issued`]),
      ...(Object.keys(held).length === 0 ? [] : [`I4: budget ${_id} still holds claims under way`]),
    ];
  });
}
