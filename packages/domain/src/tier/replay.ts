import type { TierRulesBody } from '@fangzhen/contracts';
import type { GrowthAccount, GrowthEntry } from '../model/tier';
import { tierOfGrowth } from './rules';

/**
 * What is wrong with an account beside its ledger and the rules (I2), in words for whoever mends it; undefined when they agree: entries sum to
 * the growth, each goes on where the one before it ended, and the tier is what growth reaches or what is held.
 *
 * @param rules those by which the account's tier was told; undefined when they are not known any more
 */
export function growthProblem(
  account: GrowthAccount,
  entries: readonly GrowthEntry[],
  rules: Pick<TierRulesBody, 'tiers'> | undefined,
): string | undefined {
  const inOrder = [...entries].sort((a, b) => a.version - b.version);
  const sum = inOrder.reduce((growth, entry) => growth + entry.growth, 0);
  if (sum !== account.growth) return `entries sum to ${sum}, there are ${account.growth}`;
  if (account.growth < 0) return `growth is ${account.growth}`;
  if (inOrder.some(({ version }, i) => version !== i + 1) || account.version !== entries.length)
    return `${entries.length} entries, version ${account.version}`;
  let tier = 0;
  for (const entry of inOrder) {
    if (entry.tier && entry.tier.from !== tier)
      return `entry ${entry._id} goes on from tier ${entry.tier.from}, not ${tier}`;
    tier = entry.tier?.to ?? tier;
  }
  if (tier !== account.tier) return `entries lead to tier ${tier}, it is ${account.tier}`;
  if (!rules) return undefined;
  const told = Math.max(tierOfGrowth(rules, account.growth), account.held?.tier ?? 0);
  return told === account.tier ? undefined : `by the rules the tier is ${told}, it is ${account.tier}`;
}
