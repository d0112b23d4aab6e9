import type { Transaction } from '@fangzhen/cloudkit';

/** Whose things are a member's now: theirs, and those of everybody whom they are one with (I15). The survivor comes first. */
export async function membersOf(tx: Transaction, memberId: string): Promise<string[]> {
  const own = await tx.get('members', memberId);
  const survivor = own?.mergedInto === undefined ? own : await tx.get('members', own.mergedInto);
  return [survivor?._id ?? memberId, ...(survivor?.also ?? [])];
}
