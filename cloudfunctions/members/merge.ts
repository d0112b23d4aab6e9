import { onceId, readMember, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { mergeMembers } from '@fangzhen/steps/members/mergeMembers';
import { mergeCard, refuseStaff } from './views';

export const merge = staffAction(contracts.members.merge, 'members.merge', async (input, ctx) => {
  const { clientMergeId, survivorId, absorbedId, reason } = input;
  const [by] = await Promise.all([
    readMember(ctx.system, ctx.memberId),
    refuseStaff(ctx, [survivorId, absorbedId]),
  ]);
  const merged = await mergeMembers(ctx, {
    mergeId: onceId(ctx, 'members.merge', clientMergeId),
    ...{ survivorId, absorbedId, cause: 'staff', reason },
    ...{ by: ctx.memberId, byName: by.nickname },
  });
  ctx.log('membersMerged', { by: ctx.memberId, survivorId, absorbedId });
  return { merge: await mergeCard(ctx, merged) };
});
