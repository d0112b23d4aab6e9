import type { PointsAccount, PointsEntry } from '../model/points';
import { applySplit, type EntryNote, type PointsChange } from './account';

/**
 * Gives a spend back to the lots it came from, each with its original expiry; a lot that was used up is made again. What
 * has expired meanwhile comes back expired, and the next sweep takes it (I3). Twice is prevented by the entry's id.
 */
export function giveBack(account: PointsAccount, spent: PointsEntry, note: EntryNote): PointsChange {
  if (spent.kind !== 'spend' || spent.memberId !== account._id) {
    throw new RangeError(`entry ${spent._id} is no spend of ${account._id}`);
  }
  const split = spent.split.map((part) => ({ ...part, points: -part.points }));
  return applySplit(account, 'return', split, note);
}
