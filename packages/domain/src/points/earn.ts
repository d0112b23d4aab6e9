import type { PointsAccount } from '../model/points';
import { applySplit, type EntryNote, type PointsChange } from './account';

/** Points earned by one event become one lot. `points` ≥ 1; an event that earns nothing makes no entry. */
export function earn(
  account: PointsAccount,
  earned: EntryNote & { points: number; lotId: string; expiresAtMs: number },
): PointsChange {
  const { points, lotId, expiresAtMs } = earned;
  if (!Number.isSafeInteger(points) || points < 1) throw new RangeError(`cannot earn ${points} points`);
  return applySplit(account, 'earn', [{ lotId, points, expiresAtMs }], earned);
}
