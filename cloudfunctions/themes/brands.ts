import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { brandCards, readLooks } from '../shared/brandCard';
import { readDirectory } from '../shared/directory';

/** The brands whose themes the caller may edit, and whether they may approve. */
export const brands = staffAction(contracts.themes.brands, 'themes.edit', async (_, ctx) => {
  const [directory, looks] = await Promise.all([readDirectory(ctx), readLooks(ctx.scoped('themes'))]);
  return { brands: brandCards(directory, looks), canApprove: ctx.may('themes.approve') };
});
