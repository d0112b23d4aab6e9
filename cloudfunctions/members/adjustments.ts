import { staffAction, type StaffCtx } from '@fangzhen/cloudkit';
import { contracts } from '@fangzhen/contracts';
import { adjustLimit, dayAllowanceId, shanghaiDay } from '@fangzhen/domain';
import { adjustmentCards } from './adjustmentCards';

const PAGE = 30;

/** The cursor is how many came before. */
export const adjustments = staffAction(
  contracts.members.adjustments,
  'points.review',
  async ({ cursor }, ctx) => {
    const skip = Number(cursor ?? 0);
    const [found, limit] = await Promise.all([
      ctx.system.find('pointsAdjustments', {}, { order: [['atMs', 'desc']], skip, limit: PAGE + 1 }),
      limitNow(ctx),
    ]);
    return {
      adjustments: await adjustmentCards(ctx, found.slice(0, PAGE)),
      ...(limit && { limit }),
      ...(found.length > PAGE && { nextCursor: String(skip + PAGE) }),
    };
  },
);

/** What the caller may still change today without a second person. */
async function limitNow(ctx: StaffCtx) {
  if (!ctx.may('points.adjust')) return undefined;
  const { perChange, perDay } = adjustLimit(ctx.grants);
  const day = dayAllowanceId(ctx.memberId, shanghaiDay(ctx.nowMs).key);
  const used = (await ctx.system.get('adjustmentDays', day))?.used ?? 0;
  return { perChange, leftToday: Math.max(0, perDay - used) };
}
