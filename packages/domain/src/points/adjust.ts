import { grantScope } from '../access/scope';
import type { Grant, Role } from '../model/member';
import type { PointsAccount } from '../model/points';
import { applySplit, type EntryNote, type PointsChange } from './account';
import { takeEarliest } from './spend';

/** What one person may change of others' points without a second one. Both limits hold, of what is given and what is taken. */
export interface AdjustLimit {
  perChange: number;
  /** On one business day, over all members. */
  perDay: number;
}

/** What the group decides about points that staff change by hand. */
export const ADJUST_RULES: { mostPoints: number; limits: Partial<Record<Role, AdjustLimit>> } = {
  /** In one change, whoever agrees. */
  mostPoints: 100_000,
  limits: { groupManager: { perChange: 1_000, perDay: 5_000 } },
};

/** The widest of the limits that somebody's roles give; nothing for whoever may not change points at all. */
export function adjustLimit(grants: readonly Grant[]): AdjustLimit {
  const own = grants.flatMap((grant) => {
    const limit = ADJUST_RULES.limits[grant.role];
    return grantScope([grant], 'points.adjust').all && limit ? [limit] : [];
  });
  return {
    perChange: Math.max(0, ...own.map(({ perChange }) => perChange)),
    perDay: Math.max(0, ...own.map(({ perDay }) => perDay)),
  };
}

/**
 * Gives points as a lot of their own, or takes them where a spend would, earliest expiry first (I3).
 *
 * @param adjusted `points` signed, not 0; the expiry only counts for what is given.
 * @throws Refusal POINTS_INSUFFICIENT: what is taken is never owed.
 */
export function adjust(
  account: PointsAccount,
  adjusted: EntryNote & { points: number; lotId: string; expiresAtMs: number },
): PointsChange {
  const { points, lotId, expiresAtMs, fundedBy, nowMs } = adjusted;
  const split =
    points > 0 ? [{ lotId, points, expiresAtMs, fundedBy }] : takeEarliest(account, -points, nowMs);
  return applySplit(account, 'adjust', split, adjusted);
}
