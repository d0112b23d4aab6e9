import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { changeCards } from './changeCard';

const MAX_SHOWN = 100;

/** What waits for the group, the oldest first. */
export const pending = staffAction(contracts.prices.pending, 'prices.approve', async (_, ctx) => {
  const options = { order: [['atMs', 'asc']], limit: MAX_SHOWN } as const;
  const waiting = await ctx.scoped('priceChanges').find({ state: 'submitted' }, options);
  return { changes: await changeCards(ctx, waiting) };
});
