import type { Ctx } from '@fangzhen/cloudkit';

const PAGE = 200;
const HOUR_MS = 3_600_000;

/**
 * Notes of moves by hand that the journal has are taken out of the stock's document. They must outlive every function that may still be at
 * them: an hour after the newest.
 */
export async function sweepMoves(ctx: Ctx): Promise<void> {
  const old = { movedAtMs: { $lt: ctx.nowMs - HOUR_MS } };
  for (const { _id, movedAtMs, movesDue } of await ctx.system.find('stock', old, { limit: PAGE })) {
    if (movesDue) continue;
    await ctx.system.update('stock', { _id, movedAtMs: movedAtMs! }, { unset: ['moves', 'movedAtMs'] });
  }
}
