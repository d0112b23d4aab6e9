import type { Ctx } from '@fangzhen/cloudkit';
import { madeFor } from '@fangzhen/domain';

const PAGE = 200;
const HOUR_MS = 3_600_000;

/** Marks of what was given back: not needed any more once an hour has passed and no order has that still to be done. */
export async function sweepMarks(ctx: Ctx): Promise<void> {
  await sweepMarksOf(ctx, 'stock');
  await sweepMarksOf(ctx, 'campaigns');
}

async function sweepMarksOf(ctx: Ctx, of: 'stock' | 'campaigns'): Promise<void> {
  const filter = { returnedAtMs: { $lt: ctx.nowMs - HOUR_MS } };
  const marked = await ctx.system.find(of, filter, { order: [['returnedAtMs', 'asc']], limit: PAGE });
  for (const { _id, returned = {}, returnedAtMs } of marked) {
    const ids = Object.keys(returned).map(madeFor);
    const [waiting] = await ctx.system.find('orders', { _id: { $in: ids }, pending: true }, { limit: 1 });
    if (waiting) continue;
    const change = { unset: ['returned', 'returnedAtMs'] };
    await ctx.system.update(of, { _id, returnedAtMs: returnedAtMs! }, change);
  }
}
