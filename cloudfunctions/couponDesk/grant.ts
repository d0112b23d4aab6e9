import { fingerprint, onceId, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { startGrant } from '@fangzhen/steps/coupons/startGrant';
import { checkSegment, grantCard, nameOf, templateInScope } from './scoped';

/** Begins to give a coupon to each member of a segment; timers do it. */
export const grant = staffAction(contracts.couponDesk.grant, 'coupons.edit', async (input, ctx) => {
  const { clientGrantId, templateId, segment } = input;
  const template = await templateInScope(ctx, templateId);
  await checkSegment(ctx, segment);
  const begun = await startGrant(ctx, template, {
    _id: onceId(ctx, 'couponDesk.grant', clientGrantId),
    fingerprint: fingerprint(input),
    ...{ segment, byName: await nameOf(ctx) },
  });
  return { grant: await grantCard(ctx, begun) };
});
