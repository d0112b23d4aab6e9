import { notFound, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { stockId } from '@fangzhen/domain';
import { ownStore } from '../shared/shops';

/** From how many on the store wants to be told that little is left; null: not at all. */
export const setAlert = staffAction(contracts.workbench.setAlert, 'stock.move', async (input, ctx) => {
  const { storeId, skuId, alertAt } = input;
  await ownStore(ctx, storeId);
  const change = alertAt === null ? { unset: ['alertAt'] } : { set: { alertAt } };
  const changed = await ctx.system.update('stock', { _id: stockId(storeId, skuId) }, change);
  if (changed === 0) throw notFound('商品');
  return { skuId, alertAt };
});
