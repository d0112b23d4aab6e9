import { isAgreed, pointsProblem, type Order, type PointsEntry, type PointsGift } from '@fangzhen/domain';
import groupBy from 'lodash-es/groupBy';
import sumBy from 'lodash-es/sumBy';
import type { Ledgers } from './ledgers';

/** I2, I3: every account is what its ledger makes of it, and each order has earned, spent and got back just what it should. */
export function auditPoints(_before: Ledgers, now: Ledgers): string[] {
  const byMember = groupBy(now.entries, 'memberId');
  const accounts = new Set(now.accounts.map(({ _id }) => _id));
  return [
    ...now.accounts.flatMap((account) => {
      const problem = pointsProblem(account, byMember[account._id] ?? []);
      return problem ? [`I2: account ${account._id}: ${problem}`] : [];
    }),
    ...Object.keys(byMember)
      .filter((id) => !accounts.has(id))
      .map((id) => `I2: member ${id} has entries and no account`),
    ...now.orders.flatMap((order) => auditOrder(order, now.entries)),
    ...now.gifts.flatMap((gift) => giftProblem(gift, now.entries)),
  ];
}

/** I2: a gift left its giver's account once, and came to one account once, or to none while it waits. */
export function giftProblem(gift: PointsGift, entries: readonly PointsEntry[]): string[] {
  const { _id, memberId, state, points, receiverId } = gift;
  const owner = { waiting: undefined, received: receiverId, returned: memberId }[state];
  const expected = [
    `${memberId} giftOut ${-points}`,
    ...(owner === undefined ? [] : [`${owner} ${state === 'received' ? 'giftIn' : 'giftBack'} ${points}`]),
  ];
  const found = entries
    .filter((entry) => entry._id.startsWith(`${_id}-`) && entry.kind.startsWith('gift'))
    .map((entry) => `${entry.memberId} ${entry.kind} ${entry.points}`);
  return expected.sort().join() === found.sort().join()
    ? []
    : [`I2: gift ${_id} (${state}) has the entries ${found.join() || 'none'}`];
}

function auditOrder(order: Order, entries: readonly PointsEntry[]): string[] {
  const own = entries.filter((entry) => entry.orderId === order._id);
  const sum = (kind: PointsEntry['kind']) =>
    sumBy(own, (entry) => (entry.kind === kind ? entry.points - (entry.owed ?? 0) : 0));
  const { state, usedPoints, earnPoints, timeline, afterSales = [] } = order;
  const gone = state === 'closed' || state === 'refunding' || state === 'refunded';
  const backByParts = sumBy(afterSales.filter(isAgreed), 'points');
  const net = sum('spend') + sum('return');
  const expectedNet = gone || usedPoints === 0 ? 0 : backByParts - usedPoints;
  const completed = timeline.some((step) => step.state === 'completed');
  const kept = earnPoints - sumBy(afterSales.filter(isAgreed), 'earned');
  const expectedEarned = completed && !gone ? kept : 0;
  const earned = sum('earn') + sum('takeBack');
  return [
    ...(net === expectedNet
      ? []
      : [`I3: order ${order._id} (${state}) has ${net} points, not ${expectedNet}`]),
    ...(earned === expectedEarned
      ? []
      : [`I14: order ${order._id} (${state}) earned ${earned}, not ${expectedEarned}`]),
  ];
}
