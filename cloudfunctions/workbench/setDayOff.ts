import { notFound, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { inScope } from '@fangzhen/domain';
import { setDayOff as setDayOffStep } from '@fangzhen/steps/stores/setDayOff';
import { storeOf } from '../shared/shops';

export const setDayOff = staffAction(contracts.workbench.setDayOff, 'store.daysOff', async (input, ctx) => {
  const { storeId, ...dayOff } = input;
  const { brandId } = await storeOf(ctx, storeId);
  if (!inScope(ctx.scope, { storeId, brandId })) throw notFound('门店');
  await setDayOffStep(ctx, input);
  ctx.log('dayOff', { ...input, by: ctx.memberId });
  return dayOff;
});
