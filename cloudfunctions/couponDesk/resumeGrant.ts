import { staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { moveGrantTo } from './moveGrantTo';

export const resumeGrant = staffAction(contracts.couponDesk.resumeGrant, 'coupons.edit', (input, ctx) =>
  moveGrantTo(ctx, input, 'resume'),
);
