import { readMember, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { decideAdjustment as decide } from '@fangzhen/steps/points/adjustPoints';
import { adjustmentCard } from './adjustmentCards';

export const decideAdjustment = staffAction(
  contracts.members.decideAdjustment,
  'points.review',
  async ({ adjustmentId, agree }, ctx) => {
    const { memberId, members } = ctx;
    const { nickname: name } = await readMember(ctx.system, memberId);
    const adjustment = await decide(ctx, adjustmentId, agree, { memberId, members, name });
    ctx.log('adjustmentDecided', { by: memberId, adjustmentId, agree });
    return { adjustment: await adjustmentCard(ctx, adjustment) };
  },
);
