import { addUnlessThere, Refusal, type Ctx } from '@fangzhen/cloudkit';
import type { TierExtra, TierRulesBody } from '@fangzhen/contracts';
import {
  changedTo,
  FIRST_TIER_RULES,
  refuseProblems,
  rulesAt,
  TIER_RULES_ID,
  tierExtrasProblems,
  tierRulesProblems,
  type TierAddition,
  type TierRules,
} from '@fangzhen/domain';

interface Change<Body> {
  body: Body;
  /** That whoever changes it has seen; 0: there was none. */
  version: number;
  byName: string;
}

/** Sets the group's rules, which count a minute later. @throws Refusal TIER_RULES_INVALID, STALE. */
export async function writeTierRules(ctx: Ctx, change: Change<TierRulesBody>): Promise<TierRules> {
  const there = await ctx.system.get('tierRules', TIER_RULES_ID);
  refuseProblems('TIER_RULES_INVALID', tierRulesProblems(change.body, there?.body ?? FIRST_TIER_RULES));
  const after: TierRules = {
    _id: TIER_RULES_ID,
    ...changedTo(there, { ...change, nowMs: ctx.nowMs }, FIRST_TIER_RULES),
  };
  await replace(ctx, 'tierRules', after, change.version);
  return after;
}

/** Sets what a brand adds, which counts a minute later. @throws Refusal TIER_TAKES_AWAY, STALE. */
export async function writeTierAddition(
  ctx: Ctx,
  brandId: string,
  change: Change<TierExtra[]>,
): Promise<TierAddition> {
  const [there, rules] = await Promise.all([
    ctx.system.get('tierAdditions', brandId),
    ctx.system.get('tierRules', TIER_RULES_ID),
  ]);
  // As they will be: what is lifted a minute from now is not taken away by a brand either.
  for (const { tiers } of [rulesAt(rules, ctx.nowMs), rules?.body ?? FIRST_TIER_RULES])
    refuseProblems('TIER_TAKES_AWAY', tierExtrasProblems(change.body, { tiers }));
  const first: TierExtra[] = [];
  const after: TierAddition = {
    ...{ _id: brandId, brandId },
    ...changedTo(there, { ...change, nowMs: ctx.nowMs }, first),
  };
  await replace(ctx, 'tierAdditions', after, change.version);
  return after;
}

/** By compare-and-set on the version: of two who change it at once the second is told. */
async function replace(
  ctx: Ctx,
  name: 'tierRules' | 'tierAdditions',
  after: TierRules | TierAddition,
  version: number,
): Promise<void> {
  const { _id, ...set } = after;
  const written =
    version === 0
      ? await addUnlessThere(ctx.system, name, after as TierRules & TierAddition)
      : (await ctx.system.update(name, { _id, version }, { set })) > 0;
  if (!written) throw new Refusal('STALE', '别人刚改过，请刷新后再改');
}
