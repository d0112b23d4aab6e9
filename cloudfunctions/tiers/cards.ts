import type { Ctx } from '@fangzhen/cloudkit';
import type { TierAdditionCard, TierRulesCard } from '@fangzhen/contracts';
import { FIRST_TIER_RULES, type Effective, type TierAddition, type TierRules } from '@fangzhen/domain';

const changed = (
  { nowMs }: Ctx,
  { version, fromMs, changedAtMs, changedByName }: Omit<Effective<unknown>, 'body'>,
) => ({ version, changedAtMs, changedByName, ...(fromMs > nowMs && { fromMs }) });

export const rulesCard = (ctx: Ctx, rules: TierRules | undefined): TierRulesCard =>
  rules ? { ...changed(ctx, rules), body: rules.body } : { version: 0, body: FIRST_TIER_RULES };

export const additionCard = (
  ctx: Ctx,
  brandId: string,
  addition: TierAddition | undefined,
): TierAdditionCard =>
  addition
    ? { ...changed(ctx, addition), brandId, extras: addition.body }
    : { version: 0, brandId, extras: [] };
