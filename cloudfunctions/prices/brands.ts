import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { inScope } from '@fangzhen/domain';
import { brandCards, readLooks } from '../shared/brandCard';
import { readDirectory } from '../shared/directory';

/** The brands whose prices the caller may change, and whether they decide on what others change. */
export const brands = staffAction(contracts.prices.brands, 'prices.edit', async (_, ctx) => {
  const [directory, looks] = await Promise.all([readDirectory(ctx), readLooks(ctx.shared('themes'))]);
  return {
    brands: brandCards(directory, looks).filter(({ id }) => inScope(ctx.scope, { brandId: id })),
    canApprove: ctx.may('prices.approve'),
  };
});
