import type { PointsAccount, PointsEntry } from '../model/points';
import { applySplit, takeFrom } from './account';

/**
 * Sweeps the lots that have expired by now. Sweeping again changes nothing (I3): the account comes back as it is, without
 * an entry. The entry's id comes from the version it was made on, so that two sweeps at once make the same entry.
 */
export function expire(
  account: PointsAccount,
  nowMs: number,
): { account: PointsAccount; entry: PointsEntry | null } {
  const expired = account.lots.filter((lot) => lot.expiresAtMs <= nowMs);
  const split = takeFrom(expired, Infinity);
  if (split.length === 0) return { account, entry: null };
  return applySplit(account, 'expire', split, {
    entryId: `${account._id}-expire-${account.version + 1}`,
    nowMs,
    title: '积分到期',
    fundedBy: 'group',
  });
}
