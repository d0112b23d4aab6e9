import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { moveGrantTo } from './moveGrantTo';

export const pauseGrant = staffAction(contracts.couponDesk.pauseGrant, 'coupons.edit', (input, ctx) =>
  moveGrantTo(ctx, input, 'pause'),
);
