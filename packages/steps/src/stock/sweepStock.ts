import type { Ctx } from '@fangzhen/cloudkit';
import type { Stock } from '@fangzhen/domain';
import { releaseStock, SHORTEST_HOLD_MS } from './reserveStock';

const PAGE = 200;
const HOUR_MS = 3_600_000;

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
  await sweepMarks(ctx);
  const filter = { holdEndsAtMs: { $lt: ctx.nowMs } };
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const due = await ctx.system.find('stock', filter, { order: [['holdEndsAtMs', 'asc']], limit: PAGE });
    for (const stock of due) await sweepHolds(ctx, stock);
    if (due.length < PAGE) return;
  }
}

/** Marks of goods given back: not needed any more once an hour has passed and no order has that still to be done. */
async function sweepMarks(ctx: Ctx): Promise<void> {
  const filter = { returnedAtMs: { $lt: ctx.nowMs - HOUR_MS } };
  const marked = await ctx.system.find('stock', filter, { order: [['returnedAtMs', 'asc']], limit: PAGE });
  for (const { _id, returned = {}, returnedAtMs } of marked) {
    const ids = Object.keys(returned).map(orderIdOf);
    const [waiting] = await ctx.system.find('orders', { _id: { $in: ids }, pending: true }, { limit: 1 });
    if (waiting) continue;
    const change = { unset: ['returned', 'returnedAtMs'] };
    await ctx.system.update('stock', { _id, returnedAtMs: returnedAtMs! }, change);
  }
}

async function sweepHolds(ctx: Ctx, stock: Stock): Promise<void> {
  const over = Object.entries(stock.held).filter(([, { untilMs }]) => untilMs < ctx.nowMs);
  const live = await liveHolds(
    ctx,
    over.map(([holdId]) => holdId),
  );
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

/** Those of the holds that are an order's. None becomes one any more: whoever made it has ended long before its time was over. */
async function liveHolds(ctx: Ctx, holdIds: readonly string[]): Promise<ReadonlySet<string>> {
  const live = new Set<string>();
  for (let from = 0; from < holdIds.length; from += PAGE) {
    const ids = holdIds.slice(from, from + PAGE).map(orderIdOf);
    const orders = await ctx.system.find(
      'orders',
      { _id: { $in: ids } },
      { limit: ids.length, fields: ['holdId'] },
    );
    for (const { holdId } of orders) live.add(holdId);
  }
  return live;
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

/** A holdId begins with the id of the order it was made for. */
const orderIdOf = (holdId: string) => holdId.slice(0, holdId.indexOf('_'));
