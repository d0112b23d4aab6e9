import type { Ctx } from '@fangzhen/cloudkit';
import type { Stock } from '@fangzhen/domain';
import { relayMove } from './moveStock';

const PAGE = 200;
const HOUR_MS = 3_600_000;

/**
 * The net behind moves by hand: what a killed function has left of one is done, and notes that the journal has are taken out of the
 * stock's document. They must outlive every function that may still be at them: an hour after the newest.
 */
export async function sweepMoves(ctx: Ctx): Promise<void> {
  for (const stock of await ctx.system.find('stock', { movesDue: true }, { limit: PAGE }))
    await relay(ctx, stock);
  const old = { movedAtMs: { $lt: ctx.nowMs - HOUR_MS } };
  for (const { _id, movedAtMs, movesDue } of await ctx.system.find('stock', old, { limit: PAGE })) {
    if (movesDue) continue;
    await ctx.system.update('stock', { _id, movedAtMs: movedAtMs! }, { unset: ['moves', 'movedAtMs'] });
  }
}

/** Unless another move came meanwhile: then the next minute does it. */
async function relay(ctx: Ctx, { _id, moves = {}, movedAtMs }: Stock): Promise<void> {
  for (const move of Object.values(moves)) await relayMove(ctx, move);
  await ctx.system.update('stock', { _id, movedAtMs: movedAtMs! }, { unset: ['movesDue'] });
}
