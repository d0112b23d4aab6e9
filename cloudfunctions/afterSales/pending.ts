import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { afterSaleCards } from './cards';

const MAX_SHOWN = 100;

/** What waits for the group, of every store, the oldest order first. */
export const pending = staffAction(contracts.afterSales.pending, 'afterSales.approve', async (_, ctx) => {
  const waiting = await ctx
    .scoped('orders')
    .find({ openAfterSale: 'forwarded' }, { order: [['placedAtMs', 'asc']], limit: MAX_SHOWN });
  return { afterSales: await afterSaleCards(ctx, waiting) };
});
