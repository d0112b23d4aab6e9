import { notFound, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { inScope } from '@fangzhen/domain';
import { setChoiceOff as setChoiceOffStep } from '@fangzhen/steps/stores/setChoiceOff';
import { storeOf } from '../shared/shops';

export const setChoiceOff = staffAction(
  contracts.workbench.setChoiceOff,
  'stock.offSale',
  async (input, ctx) => {
    const { storeId, ...choice } = input;
    const { brandId } = await storeOf(ctx, storeId);
    if (!inScope(ctx.scope, { storeId, brandId })) throw notFound('门店');
    await setChoiceOffStep(ctx, input);
    ctx.log('choiceOff', { ...input, by: ctx.memberId });
    return choice;
  },
);
