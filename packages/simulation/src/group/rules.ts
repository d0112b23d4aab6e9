import { couponHoldId, mayMove, pointsProblem, stockProblem, type Order } from '@fangzhen/domain';
import groupBy from 'lodash-es/groupBy';
import {
  giftProblems,
  grantProblems,
  growthProblems,
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
    return this.rules.flatMap(({ of, problems }) =>
      before && of.every((key) => now[key] === before[key]) ? [] : problems(now),
    );
  }

  private readonly rules: readonly Rule[] = [
    rule(['stock'], ({ stock }) => stock.flatMap((one) => line('I1: stock', one._id, stockProblem(one)))),
    rule(['slots', 'calendars', 'stores'], slotProblems),
    rule(['sessions'], tableProblems),
    rule(['members', 'merges', 'accounts', 'growth'], memberProblems),
    rule(['accounts', 'entries'], points),
    rule(['growth', 'growthEntries', 'tierRules'], growthProblems),
    rule(['campaigns'], ({ campaigns }) => campaigns.flatMap(quotaProblems)),
    rule(['orders', 'coupons', 'templates'], coupons),
    rule(['coupons'], ({ coupons: all }) => giftProblems(all)),
    rule(['couponGrants', 'coupons'], grantProblems),
    rule(['orders'], ({ orders }) => orders.flatMap((order) => this.step(order))),
    rule(['orders', 'notices'], payments),
  ];

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

/** A rule and all that it reads: while that stays as it is, so does what it says. */
interface Rule {
  of: readonly (keyof Ledgers)[];
  problems: (now: Ledgers) => string[];
}

const rule = <K extends keyof Ledgers>(
  of: readonly K[],
  problems: (now: Pick<Ledgers, K>) => string[],
): Rule => ({ of, problems });

const line = (what: string, id: string, problem: string | undefined) =>
  problem ? [`${what} ${id}: ${problem}`] : [];

function points({ accounts, entries }: Pick<Ledgers, 'accounts' | 'entries'>): string[] {
  const byMember = groupBy(entries, 'memberId');
  return accounts.flatMap((account) =>
    line('I2: account', account._id, pointsProblem(account, byMember[account._id] ?? [])),
  );
}

function coupons({
  orders,
  coupons: all,
  templates,
}: Pick<Ledgers, 'orders' | 'coupons' | 'templates'>): string[] {
  // Orders that were placed together hold it together.
  const holds = (users: Order[]) => new Set(users.map((order) => couponHoldId(order, order.holdId))).size;
  const doubled = [...usersByCoupon(orders)].filter(([, users]) => holds(users) > 1);
  return [
    ...doubled.map(([id, users]) => `I4: coupon ${id} is used by ${users.length} orders`),
    ...templates.flatMap(({ _id, left, budget }) => {
      const issued = all.filter(
        ({ templateId, claimKey, grantId, giftOf }) =>
          templateId === _id && !giftOf && (claimKey ?? grantId) !== undefined,
      ).length;
      return left >= 0 && issued <= budget - left
        ? []
        : [`I4: budget ${_id} has ${left} of ${budget}, ${issued} issued`];
    }),
  ];
}

/** I8: a transaction is claimed for one order, which says that it was paid by it or, for an instant, nothing yet. */
function payments({ orders, notices }: Pick<Ledgers, 'orders' | 'notices'>): string[] {
  const byId = new Map(orders.map((order) => [order._id, order]));
  return notices.flatMap(({ _id, orderId, kind, amountFen }) => {
    if (kind !== 'paid') return [];
    const order = byId.get(orderId);
    const fits = (order?.transactionId ?? _id) === _id && order?.payFen === amountFen;
    return fits ? [] : [`I8: notice ${_id} is of ${orderId}, which says ${order?.transactionId}`];
  });
}
