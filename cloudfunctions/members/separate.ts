import { readMember, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { separateMembers } from '@fangzhen/steps/members/separateMembers';
import { mergeCard } from './views';

export const separate = staffAction(contracts.members.separate, 'members.merge', async (input, ctx) => {
  const { nickname: byName } = await readMember(ctx.system, ctx.memberId);
  const separated = await separateMembers(ctx, { ...input, by: ctx.memberId, byName });
  ctx.log('membersSeparated', { by: ctx.memberId, mergeId: input.mergeId });
  return { merge: await mergeCard(ctx, separated) };
});
