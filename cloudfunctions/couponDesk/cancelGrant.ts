import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { moveGrantTo } from './moveGrantTo';

export const cancelGrant = staffAction(contracts.couponDesk.cancelGrant, 'coupons.edit', (input, ctx) =>
  moveGrantTo(ctx, input, 'cancel'),
);
