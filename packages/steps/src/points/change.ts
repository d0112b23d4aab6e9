import type { Ctx, Transaction } from '@fangzhen/cloudkit';
import {
  emptyAccount,
  repay,
  type EntryNote,
  type PointsAccount,
  type PointsChange,
  type PointsEntry,
} from '@fangzhen/domain';
import { changeOnce, whereItIs } from '../accounts';

/** Where a member's points are as the transaction sees it: their own account, or that of whom they were merged into (I15). */
export const accountOf = async (tx: Transaction, memberId: string): Promise<PointsAccount> =>
  (await readAccount(tx, memberId)) ?? emptyAccount(memberId);

export const readAccount = (tx: Transaction, memberId: string): Promise<PointsAccount | undefined> =>
  whereItIs(tx, 'pointsAccounts', memberId);

/** Points that come in pay what is owed first, with an entry of its own. */
export async function bring(
  tx: Transaction,
  note: EntryNote,
  { account, entry }: PointsChange,
): Promise<void> {
  const paid = repay(account, { ...note, entryId: `${note.entryId}-repay` });
  await (paid ? writeChange(tx, paid.account, entry, paid.entry) : writeChange(tx, account, entry));
}

/** The account first: two changes at once then meet as a conflict and are run again, never as one entry too many. */
export async function writeChange(
  tx: Transaction,
  account: PointsAccount,
  ...entries: PointsEntry[]
): Promise<void> {
  await tx.put('pointsAccounts', account);
  for (const entry of entries) await tx.add('pointsEntries', entry);
}

/** Where those wait for each other who change one member's points at the same time. */
export const pointsTurn = (memberId: string): string => `points__${memberId}`;

/** Runs a change of a member's points whose entry's id says that it happened; when the entry is there already, nothing is changed. */
export const changePoints = (
  ctx: Ctx,
  memberId: string,
  change: (tx: Transaction) => Promise<void>,
): Promise<void> => changeOnce(ctx, pointsTurn(memberId), change);
