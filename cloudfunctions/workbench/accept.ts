import { contracts } from '@fangzhen/contracts';
import { staffAction } from '@fangzhen/cloudkit';
import { moveOn } from './moveOn';

export const accept = staffAction(contracts.workbench.accept, 'orders.accept', (input, ctx) =>
  moveOn(ctx, input, 'paid', 'accepted'),
);
