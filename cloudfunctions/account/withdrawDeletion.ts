import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { withdrawDeletion as withdraw } from '@fangzhen/steps/members/deletion/askDeletion';
import { leaving } from './leaving';

export const withdrawDeletion = memberAction(contracts.account.withdrawDeletion, async (_, ctx) => {
  await withdraw(ctx);
  return leaving(ctx);
});
