import type { Ctx } from '@fangzhen/cloudkit';
import type { SharedHold } from '@fangzhen/domain';
import { endHolds } from '../holds/endHolds';
import { liveHolds } from '../holds/liveHolds';
import { releaseShared } from './holdShared';

const BATCH = 100;
const COLLECTIONS = ['pickupSlots', 'calendars', 'tableSessions'] as const;

/**
 * Gives back what no order will ever ask for: a hold whose time is over and whose attempt never became an order, because the function was
 * killed between holding and writing. What an order does hold ends by the order's own events.
 */
export async function sweepShared(ctx: Ctx): Promise<void> {
  for (const of of COLLECTIONS) await sweepAll(ctx, of);
}

async function sweepAll(ctx: Ctx, of: SharedHold['of']): Promise<void> {
  const filter = { holdingUntilMs: { $lt: ctx.nowMs } };
  const order = [['holdingUntilMs', 'asc']] as const;
  const due = await ctx.system.find(of, filter, { order, limit: BATCH });
  for (const one of due)
    await endHolds(ctx, one, {
      of,
      live: (keys) => liveHolds(ctx, keys, 'shared', (shared) => (shared ? [shared.key] : [])),
      async release(key) {
        ctx.log('holdSwept', { of, id: one._id, key });
        await releaseShared(ctx, { of, id: one._id, key });
      },
    });
}
