import { contracts } from '@fangzhen/contracts';
import { staffAction } from '@fangzhen/cloudkit';
import { moveByStaff, orderOfStore } from './moveByStaff';

export const accept = staffAction(contracts.workbench.accept, 'orders.accept', (input, ctx) =>
  moveByStaff(ctx, () => orderOfStore(ctx, input), 'accepted'),
);
