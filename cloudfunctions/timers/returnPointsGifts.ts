import type { Ctx } from '@fangzhen/cloudkit';
import { expireGift } from '@fangzhen/steps/points/gifts';
import { each } from '../shared/each';

const BATCH = 200;

/** Points that nobody received in time go back to whoever gave them. */
export async function returnPointsGifts(ctx: Ctx): Promise<void> {
  const due = await ctx.system.find(
    'pointsGifts',
    { state: 'waiting', expiresAtMs: { $lte: ctx.nowMs } },
    { order: [['expiresAtMs', 'asc']], limit: BATCH },
  );
  await each(ctx, due, ({ _id }) => expireGift(ctx, _id));
}
