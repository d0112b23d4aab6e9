import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { templateCard, templateInScope } from './scoped';

export const one = staffAction(contracts.couponDesk.one, 'coupons.edit', async ({ templateId }, ctx) => ({
  template: await templateCard(ctx, await templateInScope(ctx, templateId)),
}));
