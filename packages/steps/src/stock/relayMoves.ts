import type { Ctx } from '@fangzhen/cloudkit';
import type { Stock } from '@fangzhen/domain';
import { relayMove } from './moveStock';

const PAGE = 200;

/** The net behind moves by hand: what a killed function has left of one is done. */
export async function relayMoves(ctx: Ctx): Promise<void> {
  for (const stock of await ctx.system.find('stock', { movesDue: true }, { limit: PAGE }))
    await relay(ctx, stock);
}

/** Unless another move came meanwhile: then the next minute does it. */
async function relay(ctx: Ctx, { _id, moves = {}, movedAtMs }: Stock): Promise<void> {
  for (const move of Object.values(moves)) await relayMove(ctx, move);
  await ctx.system.update('stock', { _id, movedAtMs: movedAtMs! }, { unset: ['movesDue'] });
}
