import { contracts } from '@fangzhen/contracts';
import { staffAction } from '@fangzhen/cloudkit';
import { moveOn } from './moveOn';

export const ready = staffAction(contracts.workbench.ready, 'orders.ready', (input, ctx) =>
  moveOn(ctx, input, 'accepted', 'ready'),
);
