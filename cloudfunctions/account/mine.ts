import type { MemberCtx } from '@fangzhen/cloudkit';
import type { ProfileView } from '@fangzhen/contracts';
import { profileView } from '@fangzhen/domain';
import { wholeMember } from '@fangzhen/steps/members/wholeMember';

/** The caller as they see themselves. */
export const mine = async (ctx: MemberCtx): Promise<{ profile: ProfileView }> => ({
  profile: profileView(await wholeMember(ctx.system, ctx.memberId), ctx.nowMs),
});
