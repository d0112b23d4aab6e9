import { contracts } from '@fangzhen/contracts';
import { staffAction } from '@fangzhen/cloudkit';
import { moveByStaff, orderOfStore } from './moveByStaff';

export const ready = staffAction(contracts.workbench.ready, 'orders.ready', (input, ctx) =>
  moveByStaff(ctx, () => orderOfStore(ctx, input), 'ready'),
);
