import type { PointsAccount, PointsEntry } from '../model/points';
import { Refusal } from '../refusal';
import { applySplit, inSpendingOrder, spendable, type EntryNote, type PointsChange } from './account';

/**
 * Spends points, earliest-expiring lots first; the entry's split says from which (I3). What has expired cannot be spent.
 *
 * @throws Refusal POINTS_INSUFFICIENT with `details.balance`, what can be spent.
 */
export function spend(account: PointsAccount, spent: EntryNote & { points: number }): PointsChange {
  const { points, nowMs } = spent;
  if (!Number.isSafeInteger(points) || points < 1) throw new RangeError(`cannot spend ${points} points`);
  const balance = spendable(account, nowMs);
  if (points > balance) {
    throw new Refusal('POINTS_INSUFFICIENT', `积分不够，现在可用 ${balance} 分`, { balance });
  }

  const split: PointsEntry['split'] = [];
  let wanted = points;
  for (const lot of inSpendingOrder(account.lots)) {
    if (wanted === 0) break;
    if (lot.expiresAtMs <= nowMs) continue;
    const taken = Math.min(lot.left, wanted);
    split.push({ lotId: lot.id, points: -taken, expiresAtMs: lot.expiresAtMs });
    wanted -= taken;
  }
  return applySplit(account, 'spend', split, spent);
}
