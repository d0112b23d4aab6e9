import type { Ctx } from '@fangzhen/cloudkit';
import { lookAgainAtMs, type Order } from '@fangzhen/domain';

const BATCH = 100;
/** A job's share of the function's time: WeChat Pay may let every question hang for seconds. */
const SHARE_MS = 10_000;

/**
 * Looks after the orders of one kind whose time has come, the longest due first. One that cannot be finished now is put off
 * for longer and longer: what is stuck keeps no other from its turn (I14).
 *
 * @param work carries out what is due of one order; answers whether nothing is left.
 */
export async function lookAfter(
  ctx: Ctx,
  kind: { state: Order['state']; pending?: boolean } | { pending: true },
  work: (order: Order) => Promise<boolean>,
): Promise<void> {
  const startedMs = performance.now();
  const filter = { ...kind, lookAtMs: { $lte: ctx.nowMs } };
  const due = await ctx.system.find('orders', filter, { order: [['lookAtMs', 'asc']], limit: BATCH });
  for (const order of due) {
    if (performance.now() - startedMs > SHARE_MS) return;
    if (!(await finished(ctx, order, work))) await putOff(ctx, order);
  }
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
