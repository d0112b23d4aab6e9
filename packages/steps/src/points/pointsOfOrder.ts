import { Duplicate, type Ctx, type Transaction } from '@fangzhen/cloudkit';
import {
  earn,
  emptyAccount,
  expire,
  giveBack,
  GROUP_RULES,
  lotExpiryMs,
  spend,
  type Order,
  type PointsAccount,
  type PointsEntry,
} from '@fangzhen/domain';

const spendEntryId = (holdId: string) => `${holdId}-spend`;

/**
 * Spends the points of a checkout's orders, each under an entry of its own, inside the transaction that writes the orders and has read
 * the account (I2, I3).
 *
 * @param orders of one member, each with points to spend
 * @throws Refusal POINTS_INSUFFICIENT.
 */
export async function spendPoints(
  tx: Transaction,
  account: PointsAccount | undefined,
  orders: readonly Order[],
  nowMs: number,
): Promise<void> {
  let after = account ?? emptyAccount(orders[0]!.memberId);
  const entries: PointsEntry[] = [];
  for (const { _id: orderId, holdId, usedPoints: points } of orders) {
    const note = { entryId: spendEntryId(holdId), nowMs, title: '下单抵扣', orderId, fundedBy: 'group' };
    const change = spend(after, { ...note, points });
    after = change.account;
    entries.push(change.entry);
  }
  await writeChange(tx, after, ...entries);
}

/** Closed or refunded: the points go back to their own lots (I3). Twice changes nothing: the entry's id is there. */
export function returnPoints(ctx: Ctx, order: Order, holdId: string): Promise<void> {
  return changeOnce(ctx, async (tx) => {
    const spent = await tx.get('pointsEntries', spendEntryId(holdId));
    if (!spent) throw new Error(`order ${order._id} spent no points under ${holdId}`);
    const account = (await tx.get('pointsAccounts', order.memberId)) ?? emptyAccount(order.memberId);
    const note = {
      entryId: `${holdId}-return`,
      nowMs: ctx.nowMs,
      title: '订单取消，积分退回',
      orderId: order._id,
      fundedBy: spent.fundedBy,
    };
    const change = giveBack(account, spent, note);
    await writeChange(tx, change.account, change.entry);
  });
}

/** Completed: the order's points are earned, as one lot of their own. Twice changes nothing. */
export function earnPoints(ctx: Ctx, order: Order): Promise<void> {
  return changeOnce(ctx, async (tx) => {
    const account = (await tx.get('pointsAccounts', order.memberId)) ?? emptyAccount(order.memberId);
    const change = earn(account, {
      entryId: `${order._id}-earn`,
      lotId: order._id,
      nowMs: ctx.nowMs,
      title: '消费得积分',
      orderId: order._id,
      fundedBy: order.brandId,
      points: order.earnPoints,
      expiresAtMs: lotExpiryMs(ctx.nowMs, GROUP_RULES),
    });
    await writeChange(tx, change.account, change.entry);
  });
}

/** Sweeps one account's expired lots. Twice changes nothing (I3). */
export function expirePoints(ctx: Ctx, memberId: string): Promise<void> {
  return changeOnce(ctx, async (tx) => {
    const account = await tx.get('pointsAccounts', memberId);
    if (!account) return;
    const { account: after, entry } = expire(account, ctx.nowMs);
    if (entry) await writeChange(tx, after, entry);
  });
}

/** The account first: two changes at once then meet as a conflict and are run again, never as one entry too many. */
async function writeChange(
  tx: Transaction,
  account: PointsAccount,
  ...entries: PointsEntry[]
): Promise<void> {
  await tx.put('pointsAccounts', account);
  for (const entry of entries) await tx.add('pointsEntries', entry);
}

/** Runs a change whose entry's id says that it happened; when the entry is there already, nothing is changed. */
async function changeOnce(ctx: Ctx, change: (tx: Transaction) => Promise<void>): Promise<void> {
  try {
    await ctx.system.transaction(change);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
}
