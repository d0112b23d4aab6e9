import { fingerprint, onceId, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { createTemplate } from '@fangzhen/steps/coupons/writeTemplate';
import { checkOwner, nameOf, templateCard } from './scoped';

/** A new draft. */
export const create = staffAction(contracts.couponDesk.create, 'coupons.edit', async (input, ctx) => {
  const { clientTemplateId, draft } = input;
  await checkOwner(ctx, draft);
  const template = await createTemplate(ctx, {
    _id: onceId(ctx, 'couponDesk.create', clientTemplateId),
    fingerprint: fingerprint(input),
    ...{ draft, byName: await nameOf(ctx) },
  });
  return { template: await templateCard(ctx, template) };
});
