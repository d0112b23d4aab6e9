import type { Ctx } from '@fangzhen/cloudkit';
import { goOnLeaving } from '@fangzhen/steps/members/deletion/closeAccount';
import { each } from '../shared/each';

const BATCH = 20;

/** Accounts whose members have left, and had their time to think better of it. */
export async function eraseLeaving(ctx: Ctx): Promise<void> {
  const due = await ctx.system.find(
    'deletions',
    { state: { $in: ['waiting', 'closing'] }, lookAtMs: { $lte: ctx.nowMs } },
    { order: [['lookAtMs', 'asc']], limit: BATCH },
  );
  await each(ctx, due, (deletion) => goOnLeaving(ctx, deletion));
}
