import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { setOffSale as setOffSaleStep } from '@fangzhen/steps/stock/setOffSale';
import { ownStore } from '../shared/shops';

/** One tap: what the staff's own store has run out of, or has again. */
export const setOffSale = staffAction(contracts.workbench.setOffSale, 'stock.offSale', async (input, ctx) => {
  const { storeId, skuIds, until } = input;
  await ownStore(ctx, storeId);
  await setOffSaleStep(ctx, input);
  ctx.log('offSale', { storeId, skuIds, until, by: ctx.memberId });
  return { skuIds, until };
});
