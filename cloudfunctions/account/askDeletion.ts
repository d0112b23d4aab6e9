import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { askDeletion as ask } from '@fangzhen/steps/members/deletion/askDeletion';
import { leaving } from './leaving';

export const askDeletion = memberAction(contracts.account.askDeletion, async (_, ctx) => {
  await ask(ctx);
  return leaving(ctx);
});
