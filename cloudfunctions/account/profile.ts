import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { linkBare } from '@fangzhen/steps/members/linkBare';
import { mine } from './mine';

export const profile = memberAction(contracts.account.profile, async (_, caller) =>
  mine(await linkBare(caller)),
);
