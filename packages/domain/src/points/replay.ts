import type { PointsAccount, PointsEntry } from '../model/points';
import { applySplit, emptyAccount } from './account';

/** The account that a member's whole ledger makes, from zero (I2). Entries may come in any order. */
export function replay(memberId: string, entries: readonly PointsEntry[]): PointsAccount {
  const inOrder = [...entries].sort((a, b) => a.version - b.version);
  return inOrder.reduce(
    (account, entry) =>
      applySplit(
        account,
        entry.kind,
        entry.split,
        { ...entry, entryId: entry._id, nowMs: entry.atMs },
        entry.owed,
      ).account,
    emptyAccount(memberId),
  );
}

/** What is wrong with an account beside its ledger (I2), in words for whoever mends it; undefined when they agree. */
export function pointsProblem(account: PointsAccount, entries: readonly PointsEntry[]): string | undefined {
  const left = account.lots.reduce((sum, lot) => sum + lot.left, 0);
  if (left !== account.balance) return `lots hold ${left}, the balance is ${account.balance}`;
  if (account.lots.some((lot) => !Number.isSafeInteger(lot.left) || lot.left <= 0))
    return 'a lot is not over zero';
  if (account.nextExpiryAtMs !== (account.lots[0]?.expiresAtMs ?? null)) {
    return `the first lot expires at ${account.lots[0]?.expiresAtMs}, not ${account.nextExpiryAtMs}`;
  }
  const unsound = entries.find(
    (entry) => entry.split.reduce((sum, part) => sum + part.points, 0) !== entry.points,
  );
  if (unsound) return `the split of entry ${unsound._id} does not sum to ${unsound.points}`;

  const replayed = replay(account._id, entries);
  if (replayed.version !== account.version) return `${entries.length} entries, version ${account.version}`;
  if ((replayed.owed ?? 0) !== (account.owed ?? 0)) return `${account.owed} are owed, not ${replayed.owed}`;
  if (JSON.stringify(lotsOf(replayed)) !== JSON.stringify(lotsOf(account))) return 'replay gives other lots';
  if (JSON.stringify(sumsOf(replayed)) !== JSON.stringify(sumsOf(account))) return 'replay gives other sums';
  return undefined;
}

const lotsOf = (account: PointsAccount) =>
  account.lots.map(({ id, left, expiresAtMs, pendingUntilMs, fundedBy }) => [
    id,
    left,
    expiresAtMs,
    pendingUntilMs,
    fundedBy,
  ]);

const sumsOf = ({ months, gifts }: PointsAccount) => [
  months.map((month) => [month.month, month.in, month.out]),
  gifts && [gifts.day, gifts.given, gifts.received],
];
