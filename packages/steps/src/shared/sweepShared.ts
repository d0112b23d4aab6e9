import type { Ctx } from '@fangzhen/cloudkit';
import type { Holding, SharedHold } from '@fangzhen/domain';
import { releaseShared } from './holdShared';

const BATCH = 100;
const COLLECTIONS = ['pickupSlots', 'calendars', 'tableSessions'] as const;

/**
 * Gives back what no order will ever ask for: a hold whose time is over and whose attempt never became an order, because the function was
 * killed between holding and writing. What an order does hold ends by the order's own events.
 */
export async function sweepShared(ctx: Ctx): Promise<void> {
  for (const of of COLLECTIONS) await sweepAll(ctx, of);
}

async function sweepAll(ctx: Ctx, of: SharedHold['of']): Promise<void> {
  const filter = { holdingUntilMs: { $lt: ctx.nowMs } };
  const order = [['holdingUntilMs', 'asc']] as const;
  const due = await ctx.system.find(of, filter, { order, limit: BATCH });
  for (const one of due) await sweepOne(ctx, of, one);
}

async function sweepOne(ctx: Ctx, of: SharedHold['of'], one: Holding & { _id: string }): Promise<void> {
  const { _id: id, held, holdingUntilMs } = one;
  const over = Object.keys(held).filter((key) => held[key]!.untilMs < ctx.nowMs);
  const live = await liveHolds(ctx, over);
  for (const key of over.filter((key) => !live.has(key))) {
    ctx.log('holdSwept', { of, id, key });
    await releaseShared(ctx, { of, id, key });
  }
  if (over.length < Object.keys(held).length) return;
  // Somebody who has taken something meanwhile has moved the time on: it stays on the list.
  await ctx.system.update(of, { _id: id, holdingUntilMs: holdingUntilMs! }, { unset: ['holdingUntilMs'] });
}

/** Those of the keys that are an order's. A key begins with the id of the order it was made for. */
async function liveHolds(ctx: Ctx, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(keys.map((key) => key.slice(0, key.indexOf('_'))))];
  if (ids.length === 0) return new Set();
  const orders = await ctx.system.find(
    'orders',
    { _id: { $in: ids } },
    { limit: ids.length, fields: ['shared'] },
  );
  return new Set(orders.flatMap(({ shared }) => shared?.key ?? []));
}
