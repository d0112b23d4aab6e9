import type { Ctx, Transaction } from '@fangzhen/cloudkit';
import {
  askUntilMs,
  earn,
  emptyAccount,
  expire,
  giveBack,
  GROUP_RULES,
  lotExpiryMs,
  pointsBackBefore,
  spend,
  takeBack,
  type Order,
  type OrderEvent,
  type PointsAccount,
  type PointsEntry,
} from '@fangzhen/domain';
import { ofAnother } from '../accounts';
import { accountOf, bring, changePoints, writeChange } from './change';

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
  const of = ofAnother(after, orders[0]!);
  const entries: PointsEntry[] = [];
  for (const { _id: orderId, holdId, usedPoints: points } of orders) {
    const note = {
      entryId: spendEntryId(holdId),
      nowMs,
      title: '下单抵扣',
      orderId,
      ...of,
      fundedBy: 'group',
    };
    const change = spend(after, { ...note, points });
    after = change.account;
    entries.push(change.entry);
  }
  await writeChange(tx, after, ...entries);
}

/** Closed or given back, whole or in part: the points go back to their own lots (I3). Twice changes nothing: the entry's id is there. */
export function returnPoints(ctx: Ctx, order: Order, holdId: string, event: OrderEvent): Promise<void> {
  const { points = order.usedPoints, afterSaleId } = event;
  return changePoints(ctx, order.memberId, async (tx) => {
    const spent = await tx.get('pointsEntries', spendEntryId(holdId));
    if (!spent) throw new Error(`order ${order._id} spent no points under ${holdId}`);
    const before =
      afterSaleId === undefined ? order.usedPoints - points : pointsBackBefore(order, afterSaleId);
    const note = {
      ...noteOf(ctx, order, idOf(holdId, 'return', afterSaleId), spent.fundedBy),
      title: event.afterSaleId ? '售后退款，积分退回' : '订单取消，积分退回',
    };
    const account = await accountOf(tx, order.memberId);
    const told = { ...note, ...ofAnother(account, order) };
    await bring(tx, told, giveBack(account, spent, told, { before, points }));
  });
}

/**
 * Completed: the order's points are earned, as one lot of their own, pending until nothing of the order can be asked back any more (I3).
 * Twice changes nothing.
 */
export function earnPoints(ctx: Ctx, order: Order, _holdId: string, event: OrderEvent): Promise<void> {
  return changePoints(ctx, order.memberId, async (tx) => {
    const { points = order.earnPoints } = event;
    const note = { ...noteOf(ctx, order, `${order._id}-earn`, order.brandId), title: '消费得积分' };
    const pendingUntilMs = askUntilMs(order);
    const lot = {
      lotId: order._id,
      points,
      expiresAtMs: lotExpiryMs(ctx.nowMs, GROUP_RULES),
      pendingUntilMs,
    };
    const account = await accountOf(tx, order.memberId);
    const told = { ...note, ...ofAnother(account, order) };
    await bring(tx, told, earn(account, { ...told, ...lot }));
  });
}

/** Given back after it was completed: what it earned goes, and what is not there any more is owed (I3). Twice changes nothing. */
export function takeBackPoints(ctx: Ctx, order: Order, holdId: string, event: OrderEvent): Promise<void> {
  return changePoints(ctx, order.memberId, async (tx) => {
    const entryId = idOf(holdId, 'takeBack', event.afterSaleId);
    const note = { ...noteOf(ctx, order, entryId, order.brandId), title: '售后退款，收回赠送积分' };
    const before = await accountOf(tx, order.memberId);
    const taken = { ...note, ...ofAnother(before, order), points: event.points!, lotId: order._id };
    const { account, entry } = takeBack(before, taken);
    await writeChange(tx, account, entry);
  });
}

const idOf = (holdId: string, what: string, afterSaleId: string | undefined) =>
  afterSaleId === undefined ? `${holdId}-${what}` : `${holdId}-${what}-${afterSaleId}`;

const noteOf = ({ nowMs }: Ctx, { _id: orderId }: Order, entryId: string, fundedBy: string) => ({
  ...{ entryId, nowMs, orderId, fundedBy },
});

/** Sweeps one account's expired lots. Twice changes nothing (I3). */
export function expirePoints(ctx: Ctx, memberId: string): Promise<void> {
  return changePoints(ctx, memberId, async (tx) => {
    const account = await tx.get('pointsAccounts', memberId);
    if (!account) return;
    const { account: after, entry } = expire(account, ctx.nowMs);
    if (entry) await writeChange(tx, after, entry);
  });
}
