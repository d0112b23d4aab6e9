import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { publishTemplate } from '@fangzhen/steps/coupons/writeTemplate';
import { nameOf, templateCard, templateInScope } from './scoped';

export const publish = staffAction(
  contracts.couponDesk.publish,
  'coupons.edit',
  async ({ templateId, version }, ctx) => {
    const before = await templateInScope(ctx, templateId);
    const template = await publishTemplate(ctx, before, { version, byName: await nameOf(ctx) });
    return { template: await templateCard(ctx, template) };
  },
);
