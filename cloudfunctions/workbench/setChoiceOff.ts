import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { setChoiceOff as setChoiceOffStep } from '@fangzhen/steps/stores/setChoiceOff';
import { ownStore } from '../shared/shops';

export const setChoiceOff = staffAction(
  contracts.workbench.setChoiceOff,
  'stock.offSale',
  async (input, ctx) => {
    const { storeId, ...choice } = input;
    await ownStore(ctx, storeId);
    await setChoiceOffStep(ctx, input);
    ctx.log('choiceOff', { ...input, by: ctx.memberId });
    return choice;
  },
);
