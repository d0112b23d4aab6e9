import { contracts } from '@fangzhen/contracts';
import { staffAction } from '@fangzhen/cloudkit';
import { complete } from './complete';

export const deliver = staffAction(contracts.workbench.deliver, 'orders.deliver', (input, ctx) =>
  complete(ctx, input, ['delivery']),
);
