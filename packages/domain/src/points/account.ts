import type { PointsAccount, PointsEntry, PointsLot, PointsPart } from '../model/points';
import { giftsAfter, monthsAfter } from './sums';

/** What a ledger entry is about. The id is the caller's, made from the event, so that a repeated event finds it there (I14). */
export interface EntryNote {
  entryId: string;
  nowMs: number;
  title: string;
  orderId?: string;
  /** The member whose order it is about, where that one was merged into the account's. */
  of?: string;
  /** Whose budget bears what comes in by it. */
  fundedBy: string;
  /** Who of the staff did it by hand, and who agreed. */
  by?: string[];
}

/** An account after a change, and the entry that says what changed. Both are written in one transaction (I2). */
export interface PointsChange {
  account: PointsAccount;
  entry: PointsEntry;
}

/** The account of a member who never had a point. */
export function emptyAccount(memberId: string): PointsAccount {
  return { _id: memberId, balance: 0, version: 0, lots: [], nextExpiryAtMs: null, months: [] };
}

/** The order in which lots are spent: earliest expiry first, then by id (I3). */
export function inSpendingOrder(lots: readonly PointsLot[]): PointsLot[] {
  return [...lots].sort((a, b) => a.expiresAtMs - b.expiresAtMs || (a.id < b.id ? -1 : 1));
}

/** Whether a lot can be spent from now: it has not expired, and what earned it cannot be given back any more. */
export function isSpendable({ expiresAtMs, pendingUntilMs = 0 }: PointsLot, nowMs: number): boolean {
  return expiresAtMs > nowMs && pendingUntilMs <= nowMs;
}

/** The balance without what has expired and was not swept yet, and what is still pending. */
const there = ({ lots }: PointsAccount, nowMs: number): number =>
  lots.reduce((sum, lot) => (isSpendable(lot, nowMs) ? sum + lot.left : sum), 0);

/** What can be spent now: what is there and not owed. */
export const spendable = (account: PointsAccount, nowMs: number): number =>
  Math.max(0, there(account, nowMs) - (account.owed ?? 0));

/** What is owed beyond what is there to pay it; the ledger pays with the account's next change. */
export const stillOwed = (account: PointsAccount, nowMs: number): number =>
  Math.max(0, (account.owed ?? 0) - there(account, nowMs));

/** What was earned and cannot be spent yet. */
export function pending(account: PointsAccount, nowMs: number): number {
  return account.lots.reduce(
    (sum, lot) => (lot.expiresAtMs > nowMs && (lot.pendingUntilMs ?? 0) > nowMs ? sum + lot.left : sum),
    0,
  );
}

/** Takes points out of these lots one after the other, as far as they go: the parts of a split. */
export function takeFrom(lots: readonly PointsLot[], points: number): PointsPart[] {
  let wanted = points;
  return lots.flatMap(({ id: lotId, left, ...lot }) => {
    const part = Math.min(left, wanted);
    wanted -= part;
    return part > 0 ? [{ ...lot, lotId, points: -part }] : [];
  });
}

/**
 * The one way an account changes: lots gain or lose what the split says, a lot that is not there is made with its
 * expiry, an empty one goes. Balance, lots, sums and the entry's points follow from the split, so that they agree (I2).
 *
 * @param owed by how much what is owed changes
 * @throws RangeError when a lot, or what is owed, would go below zero: the split was not made from this account.
 */
export function applySplit(
  account: PointsAccount,
  kind: PointsEntry['kind'],
  split: PointsEntry['split'],
  note: EntryNote,
  owed = 0,
): PointsChange {
  const left = lotsAfter(account, split);
  const points = split.reduce((sum, part) => sum + part.points, 0);
  const version = account.version + 1;
  const owedAfter = (account.owed ?? 0) + owed;
  if (owedAfter < 0) throw new RangeError(`${account._id} does not owe ${-owed} points`);
  const { entryId, nowMs, title, orderId, of, fundedBy, by } = note;
  const gifts = giftsAfter(account.gifts, { kind, points, atMs: nowMs });
  return {
    account: {
      _id: account._id,
      balance: account.balance + points,
      version,
      lots: left,
      nextExpiryAtMs: left[0]?.expiresAtMs ?? null,
      ...(owedAfter > 0 && { owed: owedAfter }),
      months: monthsAfter(account.months, { points, atMs: nowMs }),
      ...(gifts && { gifts }),
    },
    entry: {
      _id: entryId,
      memberId: account._id,
      kind,
      points,
      split,
      ...(owed !== 0 && { owed }),
      atMs: nowMs,
      version,
      title,
      ...(orderId === undefined ? {} : { orderId }),
      ...(of === undefined ? {} : { of }),
      fundedBy,
      ...(by && { by }),
    },
  };
}

function lotsAfter(account: PointsAccount, split: PointsEntry['split']): PointsLot[] {
  const lots = new Map(account.lots.map((lot) => [lot.id, lot]));
  for (const { lotId, points, ...lot } of split) {
    const left = (lots.get(lotId)?.left ?? 0) + points;
    if (left < 0) throw new RangeError(`lot ${lotId} of ${account._id} has not ${-points} points`);
    lots.set(lotId, { id: lotId, left, ...lot });
  }
  return inSpendingOrder([...lots.values()].filter((lot) => lot.left > 0));
}
