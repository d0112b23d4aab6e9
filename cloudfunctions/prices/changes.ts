import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { changeCards } from './changeCard';
import { brandInScope } from './scoped';

const PAGE = 20;

/** A brand's changes of prices and what became of them, the newest first. */
export const changes = staffAction(
  contracts.prices.changes,
  'prices.edit',
  async ({ brandId, cursor = '0' }, ctx) => {
    await brandInScope(ctx, brandId);
    const skip = Number(cursor);
    const found = await ctx
      .scoped('priceChanges')
      .find({ brandId }, { order: [['atMs', 'desc']], skip, limit: PAGE + 1 });
    return {
      changes: await changeCards(ctx, found.slice(0, PAGE)),
      ...(found.length > PAGE && { nextCursor: String(skip + PAGE) }),
    };
  },
);
