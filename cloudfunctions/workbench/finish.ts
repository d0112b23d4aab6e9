import { contracts } from '@fangzhen/contracts';
import { staffAction } from '@fangzhen/cloudkit';
import { complete } from './complete';

/** What is done in front of the guest ends without a code. */
export const finish = staffAction(contracts.workbench.complete, 'orders.ready', (input, ctx) =>
  complete(ctx, input, ['appointment', 'dineIn']),
);
