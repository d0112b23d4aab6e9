import type { Transaction } from '@fangzhen/cloudkit';
import type { PairedChange, PairedGrowth } from '@fangzhen/domain';

/** Both accounts first: whoever changes one of them at the same time meets this as a conflict (I2). */
export async function writePair(
  tx: Transaction,
  { survivor, absorbed, entries }: PairedChange,
): Promise<void> {
  await tx.put('pointsAccounts', survivor);
  await tx.put('pointsAccounts', absorbed);
  for (const entry of entries) await tx.add('pointsEntries', entry);
}

/** The same of growth. */
export async function writeGrowthPair(
  tx: Transaction,
  { survivor, absorbed, entries }: PairedGrowth,
): Promise<void> {
  await tx.put('growthAccounts', survivor);
  await tx.put('growthAccounts', absorbed);
  for (const entry of entries) await tx.add('growthEntries', entry);
}
