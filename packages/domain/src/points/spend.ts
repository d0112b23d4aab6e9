import type { PointsAccount, PointsPart } from '../model/points';
import { Refusal } from '../refusal';
import {
  applySplit,
  inSpendingOrder,
  isSpendable,
  spendable,
  takeFrom,
  type EntryNote,
  type PointsChange,
} from './account';

/**
 * Spends points, earliest-expiring lots first; the entry's split says from which (I3). Neither what has expired can be spent nor what is
 * pending.
 *
 * @throws Refusal POINTS_INSUFFICIENT with `details.balance`, what can be spent.
 */
export function spend(account: PointsAccount, spent: EntryNote & { points: number }): PointsChange {
  return applySplit(account, 'spend', takeEarliest(account, spent.points, spent.nowMs), spent);
}

/** The parts of what is taken, earliest-expiring lots first. @throws Refusal POINTS_INSUFFICIENT. */
export function takeEarliest(account: PointsAccount, points: number, nowMs: number): PointsPart[] {
  if (!Number.isSafeInteger(points) || points < 1) throw new RangeError(`cannot spend ${points} points`);
  const balance = spendable(account, nowMs);
  if (points > balance) {
    throw new Refusal('POINTS_INSUFFICIENT', `积分不够，现在可用 ${balance} 分，请减少后再试`, { balance });
  }
  return takeFrom(
    inSpendingOrder(account.lots).filter((lot) => isSpendable(lot, nowMs)),
    points,
  );
}
