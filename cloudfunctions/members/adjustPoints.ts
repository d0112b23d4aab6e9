import { onceId, readMember, Refusal, staffAction } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { adjustLimit } from '@fangzhen/domain';
import { adjustPoints as change } from '@fangzhen/steps/points/adjustPoints';
import { adjustmentCard } from './adjustmentCards';

export const adjustPoints = staffAction(
  contracts.members.adjustPoints,
  'points.adjust',
  async (input, ctx) => {
    const { clientAdjustmentId, memberId, points, reason } = input;
    const [by, member] = await Promise.all([
      readMember(ctx.system, ctx.memberId),
      readMember(ctx.system, memberId),
    ]);
    if (ctx.members.includes(member._id))
      throw new Refusal('FORBIDDEN', '不能调整自己的积分，请交给另一位同事');
    const wanted = {
      _id: onceId(ctx, 'members.adjustPoints', clientAdjustmentId),
      ...{ memberId, points, reason, by: ctx.memberId, byName: by.nickname, atMs: ctx.nowMs },
    };
    const adjustment = await change(ctx, wanted, adjustLimit(ctx.grants));
    ctx.log('pointsAdjusted', { by: ctx.memberId, memberId, points, state: adjustment.state });
    return { adjustment: await adjustmentCard(ctx, adjustment) };
  },
);
