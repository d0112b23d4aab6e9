import type { Ctx } from '@fangzhen/cloudkit';
import { lookAgainAtMs, type Order } from '@fangzhen/domain';
import { atOnce } from '@fangzhen/steps/atOnce';

const BATCH = 100;
/** Most of the time goes by waiting for the database and WeChat Pay; more at once would only queue there. */
const AT_ONCE = 8;
/** A job's share of the function's time: WeChat Pay may let every question hang for seconds. */
const SHARE_MS = 10_000;

/**
 * Looks after the orders of one kind whose time has come, the longest due first. One that cannot be finished now is put off
 * for longer and longer: what is stuck keeps no other from its turn (I14). Several are worked on at a time, batch after batch,
 * until nothing new is due or the job's share of the time is used up.
 *
 * @param work carries out what is due of one order; answers whether nothing is left.
 */
export async function lookAfter(
  ctx: Ctx,
  kind:
    { state: Order['state']; pending?: boolean } | { pending: true } | { refundsOpen: true; pending: false },
  work: (order: Order) => Promise<boolean>,
): Promise<void> {
  const untilMs = performance.now() + SHARE_MS;
  const inTime = () => performance.now() < untilMs;
  const filter = { ...kind, lookAtMs: { $lte: ctx.nowMs } };
  const seen = new Set<string>();
  let due: Order[];
  let fresh: Order[];
  do {
    due = await ctx.system.find('orders', filter, { order: [['lookAtMs', 'asc']], limit: BATCH });
    fresh = due.filter(({ _id }) => !seen.has(_id));
    for (const { _id } of fresh) seen.add(_id);
    await atOnce(AT_ONCE, fresh, async (order) => {
      if (inTime() && !(await finished(ctx, order, work))) await putOff(ctx, order);
    });
    // What did not fill a batch was all there is.
  } while (due.length === BATCH && fresh.length > 0 && inTime());
}

async function finished(ctx: Ctx, order: Order, work: (order: Order) => Promise<boolean>): Promise<boolean> {
  try {
    return await work(order);
  } catch (error) {
    ctx.log('lookAgain', {
      orderId: order._id,
      error: error instanceof Error ? error.stack : String(error),
    });
    return false;
  }
}

/** Unless it was moved meanwhile: then its move has said when. */
async function putOff(ctx: Ctx, order: Order): Promise<void> {
  const { _id, version } = order;
  await ctx.system.update('orders', { _id, version }, { set: { lookAtMs: lookAgainAtMs(order, ctx.nowMs) } });
}
