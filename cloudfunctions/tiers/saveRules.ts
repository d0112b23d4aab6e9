import { notFound, readMember, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { writeTierRules } from '@fangzhen/steps/growth/writeTiers';
import { everyBrand } from '../shared/shops';
import { rulesCard } from './cards';

export const saveRules = staffAction(
  contracts.tiers.saveRules,
  'tiers.edit',
  async ({ version, rules: body }, ctx) => {
    const [brands, { nickname: byName }] = await Promise.all([
      everyBrand(ctx),
      readMember(ctx.system, ctx.memberId),
    ]);
    if (body.brandPercents.some(({ brandId }) => !brands.has(brandId))) throw notFound('品牌');
    const rules = await writeTierRules(ctx, { body, version, byName });
    ctx.log('tierRulesChanged', { by: ctx.memberId, version: rules.version });
    return { rules: rulesCard(ctx, rules) };
  },
);
