import type { Ctx } from '@fangzhen/cloudkit';
import type { Stock } from '@fangzhen/domain';
import { liveHolds } from '../holds/liveHolds';
import { releaseStock, SHORTEST_HOLD_MS } from './reserveStock';

const PAGE = 200;

/** A page a time; what is left then waits for the next minute. */
const MOST_PAGES = 20;
/** Less than SHORTEST_HOLD_MS by as long as a call may take that reserves meanwhile. */
const LOOK_AGAIN_MS = SHORTEST_HOLD_MS - 60_000;

/**
 * Gives back what no order will ever ask for: a reservation whose time is over and whose attempt never became an order,
 * because the function was killed between reserving and writing. What an order does hold ends by the order's own events.
 * Only shelves are read of which some reservation's time may be over.
 */
export async function sweepStock(ctx: Ctx): Promise<void> {
  const filter = { holdEndsAtMs: { $lt: ctx.nowMs } };
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const due = await ctx.system.find('stock', filter, { order: [['holdEndsAtMs', 'asc']], limit: PAGE });
    for (const stock of due) await sweepHolds(ctx, stock);
    if (due.length < PAGE) return;
  }
}

async function sweepHolds(ctx: Ctx, stock: Stock): Promise<void> {
  const over = Object.entries(stock.held).filter(([, { untilMs }]) => untilMs < ctx.nowMs);
  const ids = over.map(([holdId]) => holdId);
  const live = await liveHolds(ctx, ids, 'holdId', (holdId) => [holdId]);
  for (const [holdId, { qty }] of over) {
    if (live.has(holdId)) continue;
    ctx.log('holdSwept', { stockId: stock._id, holdId, qty });
    await releaseStock(ctx, {
      storeId: stock.storeId,
      holdId,
      lines: [{ skuId: stock.skuId, title: '', qty }],
    });
  }
  await lookLater(ctx, stock);
}

/** Says when this shelf is to be looked at again: never, if nothing is reserved; in time for whoever has reserved since it was read. */
async function lookLater(ctx: Ctx, { _id, held, holdEndsAtMs }: Stock): Promise<void> {
  const seen = { _id, holdEndsAtMs: holdEndsAtMs! };
  const never = () =>
    ctx.system.update('stock', { ...seen, reserved: 0 }, { unset: ['holdEndsAtMs'] }).then((n) => n === 1);
  const ends = Object.values(held).flatMap(({ untilMs }) => (untilMs < ctx.nowMs ? [] : [untilMs]));
  if (ends.length === 0 && (await never())) return;
  const nextMs = Math.min(...ends, ctx.nowMs + LOOK_AGAIN_MS);
  await ctx.system.update('stock', seen, { set: { holdEndsAtMs: nextMs } });
}
