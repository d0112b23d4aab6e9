import { notFound, readMember, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { inScope } from '@fangzhen/domain';
import { writeTierAddition } from '@fangzhen/steps/growth/writeTiers';
import { everyBrand } from '../shared/shops';
import { additionCard } from './cards';

export const saveAddition = staffAction(
  contracts.tiers.saveAddition,
  'tiers.add',
  async ({ brandId, version, extras: body }, ctx) => {
    const [brands, { nickname: byName }] = await Promise.all([
      everyBrand(ctx),
      readMember(ctx.system, ctx.memberId),
    ]);
    if (!inScope(ctx.scope, { brandId }) || !brands.has(brandId)) throw notFound('品牌');
    const addition = await writeTierAddition(ctx, brandId, { body, version, byName });
    ctx.log('tierAdditionChanged', { by: ctx.memberId, brandId, version: addition.version });
    return { addition: additionCard(ctx, brandId, addition) };
  },
);
