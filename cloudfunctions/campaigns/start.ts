import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { moveTo } from './moveTo';

/** Starts a draft or goes on with what was paused, if it still keeps the group's rules. */
export const start = staffAction(contracts.campaigns.start, 'campaigns.edit', (input, ctx) =>
  moveTo(ctx, input, 'running'),
);
