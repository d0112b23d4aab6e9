import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { moveTo } from './moveTo';

export const end = staffAction(contracts.campaigns.end, 'campaigns.edit', (input, ctx) =>
  moveTo(ctx, input, 'ended'),
);
