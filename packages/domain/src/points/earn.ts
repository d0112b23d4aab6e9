import type { PointsAccount } from '../model/points';
import { applySplit, type EntryNote, type PointsChange } from './account';

export interface Earned extends EntryNote {
  points: number;
  lotId: string;
  expiresAtMs: number;
  /** They cannot be spent until then. Absent: at once. */
  pendingUntilMs?: number;
}

/** Points earned by one event become one lot. `points` ≥ 1; an event that earns nothing makes no entry. */
export function earn(account: PointsAccount, earned: Earned): PointsChange {
  const { points, lotId, expiresAtMs, pendingUntilMs, fundedBy } = earned;
  if (!Number.isSafeInteger(points) || points < 1) throw new RangeError(`cannot earn ${points} points`);
  const lot = { expiresAtMs, ...(pendingUntilMs !== undefined && { pendingUntilMs }), fundedBy };
  return applySplit(account, 'earn', [{ lotId, points, ...lot }], earned);
}
