import { cached, type Ctx, type MemberCtx } from '@fangzhen/cloudkit';
import {
  due,
  effectiveAt,
  emptyGrowth,
  tierNow,
  tierTerms,
  type RulesNow,
  type TierAddition,
  type TierTerms,
} from '@fangzhen/domain';
import { tierRules } from '@fangzhen/steps/growth/tierRules';
import type { TierExtra } from '@fangzhen/contracts';
import { everyStore } from './shops';

/** Shorter than the lead that every change has (TIER_LEAD_MS): no two instances disagree about what counts. */
const KEPT_MS = 30_000;
const MAX_BRANDS = 100;

const keptAdditions = cached(KEPT_MS, (ctx): Promise<TierAddition[]> =>
  ctx.shared('tierAdditions').find({}, { limit: MAX_BRANDS }),
);

/** What each brand adds to the group's tiers now. */
export async function tierExtras(ctx: Ctx): Promise<Map<string, TierExtra[]>> {
  const additions = await keptAdditions(ctx);
  return new Map(additions.map((one) => [one.brandId, effectiveAt(one, ctx.nowMs).body]));
}

/** The calling member's tier and what it gives at these stores: one round trip, for the tier itself. */
export async function readTier(ctx: MemberCtx, parts: readonly { storeId: string }[]): Promise<TierTerms> {
  const [rules, extras, stores, account] = await Promise.all([
    tierRules(ctx),
    tierExtras(ctx),
    everyStore(ctx),
    ctx.system.get('growthAccounts', ctx.memberId),
  ]);
  const here = parts.flatMap(({ storeId }) => stores.get(storeId) ?? []);
  return tierTerms(rules, tierNow(account, rules, ctx.nowMs), extras, here);
}

/** The caller's tier in a line, and what is missing to the next. */
export async function readTierLine(ctx: MemberCtx) {
  const [rules, there] = await Promise.all([tierRules(ctx), ctx.system.get('growthAccounts', ctx.memberId)]);
  const { account } = due(there ?? emptyGrowth(ctx.memberId), rules, ctx.nowMs);
  const next = rules.tiers[account.tier + 1];
  return {
    ...{ level: account.tier, name: nameOf(rules, account.tier) },
    ...(next && { next: { name: next.name, missing: Math.max(0, next.threshold - account.growth) } }),
  };
}

export const nameOf = ({ tiers }: RulesNow, level: number): string => tiers[level]?.name ?? '';
