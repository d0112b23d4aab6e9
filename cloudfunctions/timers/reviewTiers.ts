import type { Ctx } from '@fangzhen/cloudkit';
import { reviewTier } from '@fangzhen/steps/growth/growthOfOrder';
import { tierRules } from '@fangzhen/steps/growth/tierRules';
import { each } from '../shared/each';

const BATCH = 200;

/**
 * Tiers whose year or days of grace are over, and those that were told by rules that do not count any more. Whoever reads one before that sees it
 * as it will be; this writes it into the ledger.
 */
export async function reviewTiers(ctx: Ctx): Promise<void> {
  const { version } = await tierRules(ctx);
  const [timely, byOldRules] = await Promise.all([
    ctx.system.find(
      'growthAccounts',
      { lookAtMs: { $lte: ctx.nowMs } },
      { order: [['lookAtMs', 'asc']], limit: BATCH },
    ),
    ctx.system.find(
      'growthAccounts',
      { rules: { $lt: version } },
      { order: [['rules', 'asc']], limit: BATCH },
    ),
  ]);
  const ids = new Set([...timely, ...byOldRules].map(({ _id }) => _id));
  await each(ctx, [...ids], (memberId) => reviewTier(ctx, memberId));
}
