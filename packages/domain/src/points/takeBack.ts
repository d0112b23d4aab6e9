import type { PointsAccount, PointsEntry } from '../model/points';
import { applySplit, inSpendingOrder, spendable, type EntryNote, type PointsChange } from './account';

/**
 * Takes earned points back whose reason is gone: from the lot that they made, then from those that expire first. What is not there any more
 * is owed (I3). What has expired is left alone: it is nobody's to take.
 *
 * @param taken `points` ≥ 1, and the lot that they were earned as.
 */
export function takeBack(
  account: PointsAccount,
  taken: EntryNote & { points: number; lotId: string },
): PointsChange {
  const { points, lotId, nowMs } = taken;
  if (!Number.isSafeInteger(points) || points < 1) throw new RangeError(`cannot take back ${points} points`);
  const split = takenFirst(account, { points, nowMs, lotId });
  const there = split.reduce((sum, part) => sum - part.points, 0);
  return applySplit(account, 'takeBack', split, taken, points - there);
}

/**
 * What is owed is paid by whatever can be spent. Done after every change that brings points, so that nobody spends while they owe.
 * @returns undefined when nothing is owed, or nothing is there.
 */
export function repay(account: PointsAccount, note: EntryNote): PointsChange | undefined {
  const points = Math.min(account.owed ?? 0, spendable(account, note.nowMs));
  if (points === 0) return undefined;
  return applySplit(
    account,
    'repay',
    takenFirst(account, { points, nowMs: note.nowMs }),
    { ...note, title: '抵还欠积分' },
    -points,
  );
}

function takenFirst(
  { lots }: PointsAccount,
  { points, nowMs, lotId }: { points: number; nowMs: number; lotId?: string },
): PointsEntry['split'] {
  const live = inSpendingOrder(lots).filter(({ expiresAtMs }) => expiresAtMs > nowMs);
  const own = live.filter(({ id }) => id === lotId);
  let wanted = points;
  return [...own, ...live.filter(({ id }) => id !== lotId)].flatMap(({ id, left, expiresAtMs }) => {
    const part = Math.min(left, wanted);
    wanted -= part;
    return part > 0 ? [{ lotId: id, points: -part, expiresAtMs }] : [];
  });
}
