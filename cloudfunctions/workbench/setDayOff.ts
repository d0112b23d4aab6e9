import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { setDayOff as setDayOffStep } from '@fangzhen/steps/stores/setDayOff';
import { ownStore } from '../shared/shops';

export const setDayOff = staffAction(contracts.workbench.setDayOff, 'store.daysOff', async (input, ctx) => {
  const { storeId, ...dayOff } = input;
  await ownStore(ctx, storeId);
  await setDayOffStep(ctx, input);
  ctx.log('dayOff', { ...input, by: ctx.memberId });
  return dayOff;
});
