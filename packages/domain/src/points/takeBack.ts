import type { PointsAccount } from '../model/points';
import {
  applySplit,
  inSpendingOrder,
  isSpendable,
  takeFrom,
  type EntryNote,
  type PointsChange,
} from './account';

/**
 * Takes earned points back whose reason is gone: from the lot that they made, which has them all while it is pending, then from those that
 * expire first. What is not there any more is owed (I3). What has expired is left alone, it is nobody's to take; so is what other events have
 * earned and is pending.
 *
 * @param taken `points` ≥ 1, and the lot that they were earned as.
 */
export function takeBack(
  account: PointsAccount,
  taken: EntryNote & { points: number; lotId: string },
): PointsChange {
  const { points, lotId, nowMs } = taken;
  if (!Number.isSafeInteger(points) || points < 1) throw new RangeError(`cannot take back ${points} points`);
  const own = account.lots.filter(({ id, expiresAtMs }) => id === lotId && expiresAtMs > nowMs);
  const others = released(account, nowMs).filter(({ id }) => id !== lotId);
  const split = takeFrom([...own, ...others], points);
  const there = split.reduce((sum, part) => sum - part.points, 0);
  return applySplit(account, 'takeBack', split, taken, points - there);
}

/**
 * What is owed is paid by whatever is there to be spent, with every change that brings points. Until then it cannot be spent either (`spendable`).
 * @returns undefined when nothing is owed, or nothing is there.
 */
export function repay(account: PointsAccount, note: EntryNote): PointsChange | undefined {
  const split = takeFrom(released(account, note.nowMs), account.owed ?? 0);
  if (split.length === 0) return undefined;
  const paid = split.reduce((sum, part) => sum + part.points, 0);
  return applySplit(account, 'repay', split, { ...note, title: '抵还欠积分' }, paid);
}

const released = ({ lots }: PointsAccount, nowMs: number) =>
  inSpendingOrder(lots).filter((lot) => isSpendable(lot, nowMs));
