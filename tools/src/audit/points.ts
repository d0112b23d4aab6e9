import { pointsProblem, type Order, type PointsEntry } from '@fangzhen/domain';
import groupBy from 'lodash-es/groupBy';
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
  ];
}

function auditOrder(order: Order, entries: readonly PointsEntry[]): string[] {
  const sum = (kind: PointsEntry['kind']) =>
    entries
      .filter((entry) => entry.orderId === order._id && entry.kind === kind)
      .reduce((total, { points }) => total + points, 0);
  const gone = order.state === 'closed' || order.state === 'refunding' || order.state === 'refunded';
  const net = sum('spend') + sum('return');
  const expectedNet = gone || order.usedPoints === 0 ? 0 : -order.usedPoints;
  const expectedEarned = order.state === 'completed' ? order.earnPoints : 0;
  return [
    ...(net === expectedNet
      ? []
      : [`I3: order ${order._id} (${order.state}) has ${net} points, not ${expectedNet}`]),
    ...(sum('earn') === expectedEarned
      ? []
      : [`I14: order ${order._id} (${order.state}) earned ${sum('earn')}, not ${expectedEarned}`]),
  ];
}
