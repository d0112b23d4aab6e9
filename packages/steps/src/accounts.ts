import { Duplicate, type Collections, type Ctx, type Transaction } from '@fangzhen/cloudkit';

/** Accounts that a merge moves: one a member, with an append-only ledger of its own. */
type Account = 'pointsAccounts' | 'growthAccounts';

/** A member's account as the transaction sees it, or that of whom they were merged into (I15). */
export async function whereItIs<N extends Account>(
  tx: Transaction,
  name: N,
  memberId: string,
): Promise<Collections[N] | undefined> {
  const own = await tx.get(name, memberId);
  return own?.movedTo === undefined ? own : tx.get(name, own.movedTo);
}

/** Says in an entry that what it is about is not the account's own member's. */
export const ofAnother = ({ _id }: { _id: string }, { memberId }: { memberId: string }) =>
  memberId === _id ? {} : { of: memberId };

/**
 * Runs a change whose entry's id says that it happened; when the entry is there already, nothing is changed.
 *
 * @param turn where those wait for each other who change the same account at the same time
 */
export async function changeOnce(
  ctx: Ctx,
  turn: string,
  change: (tx: Transaction) => Promise<void>,
): Promise<void> {
  try {
    await ctx.system.transaction(change, turn);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
  }
}

const PAGE = 1000;

/** A member's ledger behind a version of the account; a transaction cannot ask for it, so it compares the version. */
export async function ledgerSince<N extends 'pointsEntries' | 'growthEntries'>(
  ctx: Ctx,
  name: N,
  { memberId, version }: { memberId: string; version: number },
): Promise<Collections[N][]> {
  const entries: Collections[N][] = [];
  for (;;) {
    const page = await ctx.system.find(
      name,
      { memberId, version: { $gt: entries.at(-1)?.version ?? version } },
      { order: [['version', 'asc']], limit: PAGE },
    );
    entries.push(...page);
    if (page.length < PAGE) return entries;
  }
}
