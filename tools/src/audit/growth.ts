import {
  FIRST_TIER_RULES,
  growthProblem,
  isAgreed,
  TIER_RULES_ID,
  type GrowthEntry,
  type Order,
  type TierRules,
} from '@fangzhen/domain';
import groupBy from 'lodash-es/groupBy';
import sumBy from 'lodash-es/sumBy';
import type { Ledgers } from './ledgers';

/** I2: every member's growth is the sum of its entries, and their tier is what the rules that told it say; whoever is a part of another has none. */
export function growthProblems({
  growth,
  growthEntries,
  tierRules,
}: Pick<Ledgers, 'growth' | 'growthEntries' | 'tierRules'>): string[] {
  const byMember = groupBy(growthEntries, 'memberId');
  return growth.flatMap((account) => {
    const { _id, movedTo } = account;
    const problem = growthProblem(account, byMember[_id] ?? [], rulesOf(tierRules, account.rules));
    return [
      ...(problem ? [`I2: growth of ${_id}: ${problem}`] : []),
      ...(movedTo && account.growth > 0 ? [`I15: growth of ${_id} moved and is ${account.growth}`] : []),
    ];
  });
}

/** The rules of a version; undefined when they are too long ago to be known. */
function rulesOf(all: readonly TierRules[], version: number) {
  if (version === 0) return FIRST_TIER_RULES;
  const rules = all.find(({ _id }) => _id === TIER_RULES_ID);
  return rules && [rules, rules.before].find((one) => one?.version === version)?.body;
}

/** I14: and each order has brought, and taken with it, just what it should. */
export function auditGrowth(_before: Ledgers, now: Ledgers): string[] {
  const accounts = new Set(now.growth.map(({ _id }) => _id));
  const byOrder = groupBy(
    now.growthEntries.filter(({ orderId }) => orderId !== undefined),
    'orderId',
  );
  return [
    ...growthProblems(now),
    ...now.growthEntries
      .filter(({ memberId }) => !accounts.has(memberId))
      .map(({ _id, memberId }) => `I2: growth entry ${_id} of ${memberId}, who has no account`),
    ...now.orders.flatMap((order) => auditOrder(order, byOrder[order._id] ?? [])),
  ];
}

function auditOrder(order: Order, own: readonly GrowthEntry[]): string[] {
  const { _id, state, earnGrowth = 0, timeline, afterSales = [] } = order;
  const gone = state === 'refunding' || state === 'refunded';
  const completed = timeline.some((step) => step.state === 'completed');
  const back = sumBy(afterSales.filter(isAgreed), ({ growth = 0 }) => growth);
  const expected = completed && !gone ? earnGrowth - back : 0;
  const brought = sumBy(own, ({ growth, short = 0 }) => growth - short);
  return brought === expected
    ? []
    : [`I14: order ${_id} (${state}) brought ${brought} growth, not ${expected}`];
}
