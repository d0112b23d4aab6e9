import type { MemberCtx } from '@fangzhen/cloudkit';
import { asOne, withProfile, type Member, type ProfileInput } from '@fangzhen/domain';
import { personOf } from './wholeMember';

/** Writes what a member says of themselves. @throws Refusal BIRTHDAY_LOCKED, CONSENT_MISSING, BAD_INPUT. */
export async function saveProfile(ctx: MemberCtx, given: ProfileInput): Promise<Member> {
  return ctx.system.transaction(async (tx) => {
    const members = await personOf(tx, ctx.memberId);
    const after = withProfile(members[0]!, asOne(members), given, ctx.nowMs);
    await tx.put('members', after);
    return asOne([after, ...members.slice(1)]);
  });
}
