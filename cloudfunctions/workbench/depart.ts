import { contracts } from '@fangzhen/contracts';
import { staffAction } from '@fangzhen/cloudkit';
import { moveOn } from './moveOn';

export const depart = staffAction(contracts.workbench.depart, 'orders.deliver', (input, ctx) =>
  moveOn(ctx, input, 'ready', 'delivering'),
);
