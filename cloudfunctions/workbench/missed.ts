import { contracts } from '@fangzhen/contracts';
import { staffAction } from '@fangzhen/cloudkit';
import { complete } from './complete';

export const missed = staffAction(contracts.workbench.missed, 'orders.ready', (input, ctx) =>
  complete(ctx, input, ['appointment'], 'missed'),
);
