import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { raiseBudget } from '@fangzhen/steps/coupons/writeTemplate';
import { nameOf, templateCard, templateInScope } from './scoped';

export const raise = staffAction(
  contracts.couponDesk.raise,
  'coupons.edit',
  async ({ templateId, version, by }, ctx) => {
    const before = await templateInScope(ctx, templateId);
    const template = await raiseBudget(ctx, before, { version, by, byName: await nameOf(ctx) });
    return { template: await templateCard(ctx, template) };
  },
);
