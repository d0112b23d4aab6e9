import { notFound, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { saveTemplate } from '@fangzhen/steps/coupons/writeTemplate';
import { nameOf, templateCard, templateInScope } from './scoped';

/** Writes a draft anew; whose it is stays. */
export const save = staffAction(
  contracts.couponDesk.save,
  'coupons.edit',
  async ({ templateId, version, draft }, ctx) => {
    const before = await templateInScope(ctx, templateId);
    if (before.brandId !== draft.brandId) throw notFound('优惠券');
    const template = await saveTemplate(ctx, before, { version, draft, byName: await nameOf(ctx) });
    return { template: await templateCard(ctx, template) };
  },
);
