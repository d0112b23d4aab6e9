import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { endTemplate } from '@fangzhen/steps/coupons/writeTemplate';
import { nameOf, templateCard, templateInScope } from './scoped';

export const end = staffAction(
  contracts.couponDesk.end,
  'coupons.edit',
  async ({ templateId, version }, ctx) => {
    const before = await templateInScope(ctx, templateId);
    const template = await endTemplate(ctx, before, { version, byName: await nameOf(ctx) });
    return { template: await templateCard(ctx, template) };
  },
);
