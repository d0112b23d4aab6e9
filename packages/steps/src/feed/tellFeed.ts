import { addUnlessThere, type Ctx } from '@fangzhen/cloudkit';
import { eventsOf, FEED_FIELDS, nextPage, type FeedPage, type Order, type Told } from '@fangzhen/domain';
import { atOnce } from '../atOnce';

/** Orders looked at for one page. */
const ORDERS = 50;
const MOST_PAGES = 40;
const AT_ONCE = 8;

/**
 * Carries what has happened to orders into the feed, once each (I14). Whoever reads the feed calls it before, so that a reader waits for no
 * timer and an order's own calls do nothing for it; a timer is the net. Safe to run by many at once, and to be killed anywhere.
 */
export async function tellFeed(ctx: Ctx): Promise<void> {
  for (let pages = 0; pages < MOST_PAGES; pages += 1) if (!(await tellPage(ctx))) return;
}

/**
 * One page more. Only the order of these three makes it exactly once: the last page is settled, then orders are read, then the page of the next
 * number is added. Whoever adds it knows that nobody has told anything since the last page was settled; everybody else is refused by its id.
 *
 * @returns whether there may be more.
 */
async function tellPage(ctx: Ctx): Promise<boolean> {
  const last = await lastPage(ctx);
  if (last && !last.settled) await settle(ctx, last);
  const fields = FEED_FIELDS;
  const orders = await ctx.system.find('orders', { untold: true }, { limit: ORDERS, fields });
  const page = nextPage(last?.number ?? 0, orders, ctx.nowMs);
  if (!page) {
    await atOnce(AT_ONCE, orders, (order) => mark(ctx, toldAlready(order)));
    return false;
  }
  if (!(await addUnlessThere(ctx.system, 'feedPages', page))) return false;
  await settle(ctx, page);
  return orders.length === ORDERS || page.orders.some(({ version }) => version === undefined);
}

async function lastPage(ctx: Ctx): Promise<FeedPage | undefined> {
  const newest = { order: [['number', 'desc']], limit: 1 } as const;
  const [page] = await ctx.system.find('feedPages', { number: { $gt: 0 } }, newest);
  return page;
}

/** Its orders know that they have been told. Twice, and late, changes nothing. */
async function settle(ctx: Ctx, { _id, orders }: FeedPage): Promise<void> {
  await atOnce(AT_ONCE, orders, (told) => mark(ctx, told));
  await ctx.system.update('feedPages', { _id }, { set: { settled: true } });
}

/** An order that was moved meanwhile has more to tell: it only knows how far it was told. */
async function mark(ctx: Ctx, { orderId: _id, told, version }: Told): Promise<void> {
  if (version !== undefined) {
    const change = { set: { told }, unset: ['untold'] };
    if ((await ctx.system.update('orders', { _id, version }, change)) === 1) return;
  }
  const behind = [{ told: { $lt: told } }, { told: { $exists: false } }];
  await ctx.system.update('orders', { _id, $or: behind }, { set: { told } });
}

/** Something of it was changed that nobody outside is told of. */
const toldAlready = (order: Order): Told => ({
  orderId: order._id,
  told: eventsOf(order).length,
  version: order.version,
});
