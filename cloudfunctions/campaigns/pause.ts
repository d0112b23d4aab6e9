import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { moveTo } from './moveTo';

export const pause = staffAction(contracts.campaigns.pause, 'campaigns.edit', (input, ctx) =>
  moveTo(ctx, input, 'paused'),
);
