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
  type PointsChange,
} from '@fangzhen/domain';

const spendEntryId = (holdId: string) => `${holdId}-spend`;

/**
 * Spends an order's points inside the transaction that writes the order and has read the account (I2, I3).
 * @throws Refusal POINTS_INSUFFICIENT.
 */
export async function spendPoints(
  tx: Transaction,
  account: PointsAccount | undefined,
  order: Order,
  nowMs: number,
): Promise<void> {
  const change = spend(account ?? emptyAccount(order.memberId), {
    entryId: spendEntryId(order.holdId),
    nowMs,
    title: '下单抵扣',
    orderId: order._id,
    fundedBy: 'group',
    points: order.usedPoints,
  });
  await writeChange(tx, change);
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
    await writeChange(tx, giveBack(account, spent, note));
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
    await writeChange(tx, change);
  });
}

/** Sweeps one account's expired lots. Twice changes nothing (I3). */
export function expirePoints(ctx: Ctx, memberId: string): Promise<void> {
  return changeOnce(ctx, async (tx) => {
    const account = await tx.get('pointsAccounts', memberId);
    if (!account) return;
    const { account: after, entry } = expire(account, ctx.nowMs);
    if (entry) await writeChange(tx, { account: after, entry });
  });
}

/** The account first: two changes at once then meet as a conflict and are run again, never as one entry too many. */
async function writeChange(tx: Transaction, { account, entry }: PointsChange): Promise<void> {
  await tx.put('pointsAccounts', account);
  await tx.add('pointsEntries', entry);
}

/** Runs a change whose entry's id says that it happened; when the entry is there already, nothing is changed. */
async function changeOnce(ctx: Ctx, change: (tx: Transaction) => Promise<void>): Promise<void> {
  try {
    await ctx.system.transaction(change);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
}
