import { cached, type Ctx } from '@fangzhen/cloudkit';
import { rulesAt, TIER_RULES_ID, type RulesNow, type TierRules } from '@fangzhen/domain';

/** Shorter than the lead that every change of the rules has (TIER_LEAD_MS): no two instances disagree about what counts. */
const KEPT_MS = 30_000;

const keptRules = cached(KEPT_MS, ({ system }): Promise<TierRules | undefined> =>
  system.get('tierRules', TIER_RULES_ID),
);

/** The group's rules about tiers as they count now. An instance keeps them for half a minute. */
export const tierRules = async (ctx: Ctx): Promise<RulesNow> => rulesAt(await keptRules(ctx), ctx.nowMs);
