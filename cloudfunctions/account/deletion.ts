import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { leaving } from './leaving';

export const deletion = memberAction(contracts.account.deletion, (_, ctx) => leaving(ctx));
