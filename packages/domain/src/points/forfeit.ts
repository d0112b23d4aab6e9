import type { PointsAccount } from '../model/points';
import { applySplit, takeFrom, type PointsChange } from './account';

/**
 * Ends an account whose member is no more: all lots go, and what is owed with them, by an entry as any other, so that the ledger still adds up (I2).
 * @returns undefined when there is nothing.
 */
export function forfeit(account: PointsAccount, nowMs: number): PointsChange | undefined {
  const split = takeFrom(account.lots, Infinity);
  const owed = account.owed ?? 0;
  if (split.length === 0 && owed === 0) return undefined;
  const entryId = `${account._id}-forfeit-${account.version + 1}`;
  return applySplit(
    account,
    'forfeit',
    split,
    { entryId, nowMs, title: '账号注销', fundedBy: 'group' },
    -owed,
  );
}
