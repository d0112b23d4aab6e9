import type { Ctx } from '@fangzhen/cloudkit';
import { expirePoints } from '@fangzhen/steps/points/pointsOfOrder';
import { each } from '../shared/each';

const BATCH = 200;

/** Takes points whose time is over off their accounts (I3). They could not be spent since; this writes it into the ledger. */
export async function sweepPoints(ctx: Ctx): Promise<void> {
  const filter = { nextExpiryAtMs: { $lte: ctx.nowMs } };
  const due = await ctx.system.find('pointsAccounts', filter, {
    order: [['nextExpiryAtMs', 'asc']],
    limit: BATCH,
  });
  await each(ctx, due, ({ _id: memberId }) => expirePoints(ctx, memberId));
}
