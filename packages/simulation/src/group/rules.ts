import { couponHoldId, mayMove, pointsProblem, stockProblem, type Order } from '@fangzhen/domain';
import groupBy from 'lodash-es/groupBy';
import {
  giftProblems,
  memberProblems,
  quotaProblems,
  slotProblems,
  tableProblems,
  usersByCoupon,
  type Ledgers,
} from '@fangzhen/tools/audit';

/**
 * Rules that hold at every instant, also in the middle of everything; `audit` knows those that hold when all is quiet. Remembers
 * each order as it was, so one watch goes with one history.
 */
export class Watch {
  private readonly states = new Map<string, Order['state']>();
  private seen: Ledgers | undefined;

  /** The power was lost: what had been seen and was not on the disk yet may be as it was before. */
  forget(): void {
    this.states.clear();
    this.seen = undefined;
  }

  /** What is broken now; each line begins with the rule's number. What has not changed since the last look is not looked at again. */
  look(now: Ledgers): string[] {
    const before = this.seen;
    this.seen = now;
    if (before && Object.keys(now).every((key) => now[key as keyof Ledgers] === before[key as keyof Ledgers]))
      return [];
    return [
      ...now.stock.flatMap((stock) => line('I1: stock', stock._id, stockProblem(stock))),
      ...slotProblems(now),
      ...tableProblems(now),
      ...memberProblems(now),
      ...this.points(now),
      ...now.campaigns.flatMap(quotaProblems),
      ...coupons(now),
      ...giftProblems(now.coupons),
      ...now.orders.flatMap((order) => this.step(order)),
      ...payments(now),
    ];
  }

  private points({ accounts, entries }: Ledgers): string[] {
    const byMember = groupBy(entries, 'memberId');
    return accounts.flatMap((account) =>
      line('I2: account', account._id, pointsProblem(account, byMember[account._id] ?? [])),
    );
  }

  /** I10: whatever happened since the last look lies on the order's own timeline, and that along the table. */
  private step({ _id, state, timeline, fulfilment }: Order): string[] {
    const before = this.states.get(_id);
    this.states.set(_id, state);
    const way = timeline.map((one) => one.state);
    const legal =
      way.every((to, i) => i === 0 || mayMove(way[i - 1]!, to, fulfilment.kind)) && way.at(-1) === state;
    const knows = before === undefined || way.includes(before);
    return legal && knows
      ? []
      : [`I10: order ${_id} went ${way.join(' → ')} and is ${state}, after ${before}`];
  }
}

const line = (what: string, id: string, problem: string | undefined) =>
  problem ? [`${what} ${id}: ${problem}`] : [];

function coupons({ orders, coupons: all, templates }: Ledgers): string[] {
  // Orders that were placed together hold it together.
  const holds = (users: Order[]) => new Set(users.map((order) => couponHoldId(order, order.holdId))).size;
  const doubled = [...usersByCoupon(orders)].filter(([, users]) => holds(users) > 1);
  return [
    ...doubled.map(([id, users]) => `I4: coupon ${id} is used by ${users.length} orders`),
    ...templates.flatMap(({ _id, left, budget }) => {
      const issued = all.filter(
        ({ templateId, claimKey }) => templateId === _id && claimKey !== undefined,
      ).length;
      return left >= 0 && issued <= budget - left
        ? []
        : [`I4: budget ${_id} has ${left} of ${budget}, ${issued} issued`];
    }),
  ];
}

/** I8: a transaction is claimed for one order, which says that it was paid by it or, for an instant, nothing yet. */
function payments({ orders, notices }: Ledgers): string[] {
  const byId = new Map(orders.map((order) => [order._id, order]));
  return notices.flatMap(({ _id, orderId, kind, amountFen }) => {
    if (kind !== 'paid') return [];
    const order = byId.get(orderId);
    const fits = (order?.transactionId ?? _id) === _id && order?.payFen === amountFen;
    return fits ? [] : [`I8: notice ${_id} is of ${orderId}, which says ${order?.transactionId}`];
  });
}
