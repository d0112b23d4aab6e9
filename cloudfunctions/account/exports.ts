import { memberAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { exportViews } from './exportViews';

export const exports = memberAction(contracts.account.exports, (_, ctx) => exportViews(ctx));
