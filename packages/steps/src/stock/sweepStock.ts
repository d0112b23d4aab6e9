import type { Ctx } from '@fangzhen/cloudkit';
import type { Stock } from '@fangzhen/domain';
import { releaseStock } from './reserveStock';

const PAGE = 200;
const HOUR_MS = 3_600_000;

/**
 * Gives back what no order will ever ask for: a reservation whose time is over and whose attempt never became an order,
 * because the function was killed between reserving and writing. What an order does hold ends by the order's own events.
 */
export async function sweepStock(ctx: Ctx): Promise<void> {
  await sweepMarks(ctx);
  for (let after = '', more = true; more;) {
    const filter = { reserved: { $gt: 0 }, _id: { $gt: after } };
    const page = await ctx.system.find('stock', filter, { order: [['_id', 'asc']], limit: PAGE });
    for (const stock of page) await sweepHolds(ctx, stock);
    after = page.at(-1)?._id ?? after;
    more = page.length === PAGE;
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
  for (const [holdId, { qty }] of over) {
    const order = await ctx.system.get('orders', orderIdOf(holdId));
    if (order?.holdId === holdId) continue;
    ctx.log('holdSwept', { stockId: stock._id, holdId, qty });
    await releaseStock(ctx, {
      storeId: stock.storeId,
      holdId,
      lines: [{ skuId: stock.skuId, title: '', qty }],
    });
  }
}

/** A holdId begins with the id of the order it was made for. */
const orderIdOf = (holdId: string) => holdId.slice(0, holdId.indexOf('_'));
