import { notFound, readMember, secretToken, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { openPhone } from '@fangzhen/steps/members/phones';
import { wholeMember } from '@fangzhen/steps/members/wholeMember';

/** Written down first: nobody has read a number without a line in the journal (I18). */
export const phone = staffAction(contracts.members.phone, 'members.phone', async (input, ctx) => {
  const { memberId, reason } = input;
  const [member, by] = await Promise.all([
    wholeMember(ctx.system, memberId),
    readMember(ctx.system, ctx.memberId),
  ]);
  const kept = member.phone && (await ctx.system.get('memberPhones', member.phone.id));
  const number = kept && openPhone(kept);
  if (number === undefined) throw notFound('手机号');
  await ctx.system.add('sensitiveReads', {
    ...{ _id: secretToken(), memberId, what: 'phone', reason, atMs: ctx.nowMs },
    ...{ by: ctx.memberId, byName: by.nickname },
  });
  return { phone: number };
});
