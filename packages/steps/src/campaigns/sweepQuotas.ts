import type { Ctx } from '@fangzhen/cloudkit';
import type { Campaign } from '@fangzhen/domain';
import { releaseQuotas } from './holdQuota';

const BATCH = 100;
const HOUR_MS = 3_600_000;

/**
 * Gives back what no order will ever ask for: a part of a quota whose attempt never became an order (I4). What an order does hold ends by the
 * order's own events. Marks of what was given back go an hour later, once no order has that still to be done.
 */
export async function sweepQuotas(ctx: Ctx): Promise<void> {
  const due = { holdingUntilMs: { $lt: ctx.nowMs } };
  for (const campaign of await ctx.system.find('campaigns', due, { limit: BATCH }))
    await sweepHolds(ctx, campaign);
  const marked = { returnedAtMs: { $lt: ctx.nowMs - HOUR_MS } };
  for (const campaign of await ctx.system.find('campaigns', marked, { limit: BATCH }))
    await sweepMarks(ctx, campaign);
}

async function sweepHolds(ctx: Ctx, { _id: campaignId, held, holdingUntilMs }: Campaign): Promise<void> {
  const over = Object.entries(held).filter(([, { untilMs }]) => untilMs < ctx.nowMs);
  for (const [key, { fen }] of over) {
    const order = await ctx.system.get('orders', orderIdOf(key));
    if (order?.quotas?.some((own) => own.campaignId === campaignId && own.key === key)) continue;
    ctx.log('quotaSwept', { campaignId, key, fen });
    await releaseQuotas(ctx, [{ campaignId, key, fen }]);
  }
  if (over.length < Object.keys(held).length) return;
  // A hold that came meanwhile has moved the time on: the campaign stays on the list.
  await ctx.system.update(
    'campaigns',
    { _id: campaignId, holdingUntilMs: holdingUntilMs! },
    { unset: ['holdingUntilMs'] },
  );
}

async function sweepMarks(ctx: Ctx, { _id, returned = {}, returnedAtMs }: Campaign): Promise<void> {
  const ids = Object.keys(returned).map(orderIdOf);
  const [waiting] = await ctx.system.find('orders', { _id: { $in: ids }, pending: true }, { limit: 1 });
  if (waiting) return;
  await ctx.system.update(
    'campaigns',
    { _id, returnedAtMs: returnedAtMs! },
    { unset: ['returned', 'returnedAtMs'] },
  );
}

/** A key begins with the id of the order it was made for. */
const orderIdOf = (key: string) => key.slice(0, key.indexOf('_'));
