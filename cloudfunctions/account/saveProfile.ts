import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { profileView } from '@fangzhen/domain';
import { saveProfile as save } from '@fangzhen/steps/members/saveProfile';

export const saveProfile = memberAction(contracts.account.saveProfile, async (input, ctx) => ({
  profile: profileView(await save(ctx, input), ctx.nowMs),
}));
