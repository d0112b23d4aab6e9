import type { PointsAccount, PointsEntry } from '../model/points';
import { applySplit, type EntryNote, type PointsChange } from './account';

/**
 * Gives a spend back, or a part of it, to the lots it came from, each with its original expiry; a lot that was used up is made again. What was
 * taken last comes back first, so that the parts of a spend together are the whole of it. What has expired meanwhile comes back expired, and
 * the next sweep takes it (I3). Twice is prevented by the entry's id. The spend may stand in another account's ledger: its member was merged, or
 * separated, since (I15).
 *
 * @param part how many points come back, behind those that came back before. Absent: all.
 * @throws RangeError for an entry that is no spend, or a part of more than it spent.
 */
export function giveBack(
  account: PointsAccount,
  spent: PointsEntry,
  note: EntryNote,
  part: { before: number; points: number } = { before: 0, points: -spent.points },
): PointsChange {
  if (spent.kind !== 'spend') throw new RangeError(`entry ${spent._id} is no spend`);
  return applySplit(account, 'return', reversed(spent, part), note);
}

function reversed(
  spent: PointsEntry,
  { before, points }: { before: number; points: number },
): PointsEntry['split'] {
  if (before < 0 || points < 0 || before + points > -spent.points)
    throw new RangeError(`entry ${spent._id} did not spend ${before} + ${points} points`);
  const split: PointsEntry['split'] = [];
  let start = 0;
  for (const { points: taken, ...lot } of [...spent.split].reverse()) {
    const end = start - taken;
    const back = Math.min(end, before + points) - Math.max(start, before);
    if (back > 0) split.push({ ...lot, points: back });
    start = end;
  }
  return split;
}
