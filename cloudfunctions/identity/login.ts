import { memberActionBeside, readGrants, readMember } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { linkBare } from '@fangzhen/steps/members/linkBare';
import { readDirectory } from '../shared/directory';
import { memberView } from '../shared/memberView';
import { roleViews } from '../shared/roleViews';

/** Who is calling. The first call of a WeChat identity makes the member. */
export const login = memberActionBeside(
  contracts.identity.login,
  (_, ctx) => readDirectory(ctx),
  async (_, caller, beside) => {
    const ctx = await linkBare(caller);
    const [directory, member, grants] = await Promise.all([
      beside,
      readMember(ctx.system, ctx.memberId),
      readGrants(ctx.system, ctx.members),
    ]);
    return { member: memberView(member), roles: roleViews(directory, grants) };
  },
);
