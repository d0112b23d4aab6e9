import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { inScope, TIER_RULES_ID } from '@fangzhen/domain';
import { brandCards, readLooks } from '../shared/brandCard';
import { readDirectory } from '../shared/directory';
import { additionCard, rulesCard } from './cards';

const MAX_BRANDS = 100;

export const editor = staffAction(contracts.tiers.editor, 'tiers.add', async (_, ctx) => {
  const [directory, looks, rules, additions] = await Promise.all([
    readDirectory(ctx),
    readLooks(ctx.shared('themes')),
    ctx.shared('tierRules').get(TIER_RULES_ID),
    ctx.shared('tierAdditions').find({}, { limit: MAX_BRANDS }),
  ]);
  const brands = brandCards(directory, looks).filter(({ id }) => inScope(ctx.scope, { brandId: id }));
  const byBrand = new Map(additions.map((addition) => [addition.brandId, addition]));
  return {
    rules: rulesCard(ctx, rules),
    additions: brands.map(({ id }) => additionCard(ctx, id, byBrand.get(id))),
    brands,
    cities: [...directory.regions].map(([code, { name }]) => ({ code, name })),
    forGroup: ctx.may('tiers.edit'),
  };
});
