import type { StaffCtx } from '@fangzhen/cloudkit';
import type { AdjustmentCard } from '@fangzhen/contracts';
import type { PointsAdjustment } from '@fangzhen/domain';

export async function adjustmentCard(ctx: StaffCtx, adjustment: PointsAdjustment): Promise<AdjustmentCard> {
  const [card] = await adjustmentCards(ctx, [adjustment]);
  return card!;
}

/** Changes of points with the names that their members have now. */
export async function adjustmentCards(
  ctx: StaffCtx,
  adjustments: readonly PointsAdjustment[],
): Promise<AdjustmentCard[]> {
  const ids = [...new Set(adjustments.map(({ memberId }) => memberId))];
  const found = await ctx.system.find('members', { _id: { $in: ids } }, { limit: Math.max(1, ids.length) });
  const names = new Map(found.map(({ _id, nickname }) => [_id, nickname]));
  return adjustments.map(({ _id: id, memberId, points, reason, state, by, byName, atMs, decided }) => ({
    ...{ id, points, reason, state, byName, atMs },
    member: { id: memberId, nickname: names.get(memberId) ?? '' },
    mine: ctx.members.includes(by),
    ...(decided && { decided: { byName: decided.byName, atMs: decided.atMs } }),
  }));
}
