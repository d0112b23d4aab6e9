import { notFound, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { inScope } from '@fangzhen/domain';
import { setOffSale as setOffSaleStep } from '@fangzhen/steps/stock/setOffSale';
import { storeOf } from '../shared/shops';

/** One tap: what the staff's own store has run out of, or has again. */
export const setOffSale = staffAction(contracts.workbench.setOffSale, 'stock.offSale', async (input, ctx) => {
  const { storeId, skuIds, until } = input;
  const { brandId } = await storeOf(ctx, storeId);
  if (!inScope(ctx.scope, { storeId, brandId })) throw notFound('门店');
  await setOffSaleStep(ctx, input);
  ctx.log('offSale', { storeId, skuIds, until, by: ctx.memberId });
  return { skuIds, until };
});
