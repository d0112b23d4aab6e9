import type { Ctx } from '@fangzhen/cloudkit';
import { DAY_MS } from '@fangzhen/domain';
import { removeOld } from '../removeOld';

/** Whoever did not read for so long is told how many pages were missed. */
export const FEED_KEPT_MS = 30 * DAY_MS;

/** The newest page stays however old it is: the next one's number comes from it. */
export async function sweepFeed(ctx: Ctx): Promise<void> {
  const newest = { order: [['number', 'desc']], limit: 1, fields: ['number'] } as const;
  const [last] = await ctx.system.find('feedPages', { number: { $gt: 0 } }, newest);
  if (!last) return;
  const old = { atMs: { $lt: ctx.nowMs - FEED_KEPT_MS }, number: { $lt: last.number } };
  await removeOld(ctx, 'feedPages', old, 'atMs');
}
